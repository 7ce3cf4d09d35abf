package io.tallywire.figures.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.WordLists;
import io.tallywire.figures.text.Token;

/** How a language leads up to the name of a place and forms it, from its {@code place-words.txt}. */
final class PlaceWords {
    private record Kind(String ending, String meaning) {
    }

    private static final int SHORTEST_NAME = 3;
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private final Set<String> before;
    private final Set<String> afterIncident;
    private final Set<String> beforeArticle;
    private final Set<String> articles;
    private final Set<String> between;
    private final Set<String> origin;
    private final Set<String> never;
    private final Set<String> joins;
    private final Set<String> calledAfter;
    private final Set<String> leads;
    private final Set<String> rightBefore;
    private final Set<String> wholeCountry;
    private final Set<String> world;
    private final Set<String> same;
    private final Set<String> sides;
    private final Set<String> capital;
    private final List<String> nameEndings;
    private final List<String> otherEndings;
    private final List<Kind> kinds = new ArrayList<>();

    PlaceWords(String language) {
        Map<String, List<String>> lists = WordLists.of(language, "place-words.txt");
        before = words(lists, "before");
        afterIncident = words(lists, "after-incident");
        beforeArticle = words(lists, "before-article");
        articles = words(lists, "article");
        between = words(lists, "between");
        origin = words(lists, "origin");
        never = words(lists, "never");
        joins = words(lists, "joins");
        calledAfter = words(lists, "called-after");
        leads = words(lists, "leads");
        rightBefore = words(lists, "right-before");
        wholeCountry = words(lists, "whole-country");
        world = words(lists, "world");
        same = words(lists, "same");
        sides = words(lists, "side");
        capital = words(lists, "capital");
        nameEndings = List.copyOf(words(lists, "name"));
        otherEndings = List.copyOf(words(lists, "no-name"));
        for (String kind : words(lists, "kind")) {
            int colon = kind.indexOf(':');
            kinds.add(new Kind(kind.substring(0, colon), kind.substring(colon + 1)));
        }
    }

    private static Set<String> words(Map<String, List<String>> lists, String name) {
        return new java.util.LinkedHashSet<>(
                lists.getOrDefault(name, List.of()).stream().flatMap(line -> List.of(line.split(" ")).stream()).toList());
    }

    boolean leadsToName(Token token) {
        return before.contains(token.lower());
    }

    /** Whether a word leads from what happened to where: "the earthquake of". */
    boolean leadsFromIncident(Token token) {
        return afterIncident.contains(token.lower());
    }

    boolean leadsToArticleName(Token token) {
        return beforeArticle.contains(token.lower());
    }

    boolean mayStandBetween(Token token) {
        return between.contains(token.lower());
    }

    /** Whether a word right behind a name tells what is called after the place: "the Mijares landslide". */
    boolean isCalledAfterPlace(Token token) {
        return calledAfter.contains(token.lower());
    }

    /** Whether a word stands before names that have an article and before words such as "village", not before others. */
    boolean isArticle(Token token) {
        return articles.contains(token.lower());
    }

    boolean saysOrigin(Token token) {
        return origin.contains(token.lower());
    }

    /**
     * Whether a word leads to a name by itself.
     *
     * @param rightBefore whether the name follows at once ("Insel Basilan") and not after another word ("island of")
     */
    boolean leadsByItself(Token token, boolean rightBefore) {
        return (rightBefore ? this.rightBefore : leads).contains(token.lower());
    }

    /** What is left of a compound without the side it begins with, as "türkei" of "osttürkei"; null where it has none. */
    @Nullable
    String withoutSide(String lower) {
        String longest = "";
        for (String side : sides) {
            if (side.length() > longest.length() && lower.startsWith(side) && lower.length() > side.length() + SHORTEST_NAME) {
                longest = side;
            }
        }
        return longest.isEmpty() ? null : lower.substring(longest.length());
    }

    /** Whether a word stands for the capital of the country that an article is about. */
    boolean isCapital(String lower) {
        return capital.contains(lower);
    }

    /** Whether a word stands for the country that an article is about. */
    boolean isWholeCountry(String lower) {
        return wholeCountry.contains(lower);
    }

    /** Whether a word that is no name stands for a place: "weltweit", "bundesweit", "capital". */
    boolean standsForPlace(String lower) {
        return world.contains(lower) || wholeCountry.contains(lower) || capital.contains(lower);
    }

    boolean isWorld(String lower) {
        return world.contains(lower);
    }

    /** Whether a word points to the place that was named before. */
    boolean pointsBack(String lower) {
        return same.contains(lower);
    }

    /** Whether a capitalised word goes on with the name that another has begun. */
    boolean joins(String lower) {
        return joins.isEmpty() || joins.contains(lower);
    }

    /** Whether a word is the beginning of a name alone: "am Rio Claro". */
    boolean opensName(String lower) {
        return joins.contains(lower);
    }

    /** Whether a capitalised word after a preposition may be a name for all that its form tells. */
    boolean mayBeName(String lower) {
        if (lower.length() < SHORTEST_NAME || never.contains(lower)) {
            return false;
        }
        return endsWith(lower, nameEndings) || kindOfEnding(lower) != null || !endsWith(lower, otherEndings);
    }

    /** Whether the form of a word alone says that it names a place ("Lavanttal"). */
    boolean isGeographic(String lower) {
        return kindOfEnding(lower) != null;
    }

    /** Whether a word by itself says what kind of place is named ("valley"). */
    boolean isKind(String lower) {
        return kinds.stream().anyMatch(kind -> kind.ending().equals(lower));
    }

    /** The name in a form that all languages share: "Lavanttal" and "Lavant valley" are "Lavant-valley". */
    String shared(List<String> words) {
        List<String> parts = new ArrayList<>();
        String meaning = "";
        for (String written : words) {
            String word = POSSESSIVE.matcher(written).replaceFirst("");
            String lower = word.toLowerCase(java.util.Locale.ROOT);
            Kind kind = kindOfEnding(lower);
            if (kind == null) {
                parts.add(word);
            } else {
                meaning = kind.meaning();
                if (kind.ending().length() < word.length()) {
                    parts.add(word.substring(0, word.length() - kind.ending().length()));
                }
            }
        }
        String name = parts.isEmpty() ? String.join(" ", words) : String.join(" ", parts);
        return meaning.isEmpty() ? name : name + "-" + meaning;
    }

    private @Nullable Kind kindOfEnding(String lower) {
        for (Kind kind : kinds) {
            if (lower.endsWith(kind.ending())
                    && (lower.length() == kind.ending().length() || lower.length() >= kind.ending().length() + SHORTEST_NAME)) {
                return kind;
            }
        }
        return null;
    }

    private static boolean endsWith(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
