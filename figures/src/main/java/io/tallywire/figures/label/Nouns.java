package io.tallywire.figures.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.Cues;
import io.tallywire.figures.language.Inflection;
import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.language.WordLists;
import io.tallywire.figures.text.Token;

/** The words of one language for what is counted and measured. A compound stands for what its last part stands for. */
final class Nouns {
    private static final int SHORTEST_HEAD = 4;
    private static final int LONGEST_START = 2;
    private static final int SHORTEST_MODIFIER = 2;
    /** After a word that means something else as the last part of a compound. */
    static final char ALONE = '!';

    private static final char HYPHEN = '-';
    private static final String ANIMAL = "animal";
    private static final String POPULATION = "population";

    private final Cues<Concept> phrases = new Cues<>();
    private final Set<String> alone = new HashSet<>();
    private final Set<String> links;
    private final Set<String> transparent;
    private final Set<String> forces;
    private final List<String[]> singulars;

    Nouns(String language) {
        Inflection inflection = Inflection.of(language);
        WordLists.of(language, "concepts.txt").forEach((name, words) -> {
            Concept concept = Concepts.ALL.named(name);
            words.forEach(word -> add(word, concept, inflection));
        });
        Map<String, List<String>> lists = WordLists.of(language, "noun-words.txt");
        links = Set.copyOf(words(lists, "link"));
        transparent = Set.copyOf(words(lists, "transparent"));
        forces = Set.copyOf(words(lists, "forces"));
        singulars = words(lists, "singular").stream().map(pair -> pair.split(":", -1)).toList();
    }

    private static List<String> words(Map<String, List<String>> lists, String name) {
        return lists.getOrDefault(name, List.of()).stream().flatMap(line -> List.of(line.split(" ")).stream()).distinct()
                .toList();
    }

    private void add(String written, Concept concept, Inflection inflection) {
        boolean standsAlone = written.charAt(written.length() - 1) == ALONE;
        String phrase = standsAlone ? written.substring(0, written.length() - 1) : written;
        List<String> forms = List.of("");
        String[] words = phrase.split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean inflected = i == words.length - 1 || words[i].endsWith("~");
            Set<String> endings = inflected ? inflection.forms(words[i]) : Set.of(words[i]);
            List<String> longer = new ArrayList<>();
            for (String begun : forms) {
                endings.forEach(form -> longer.add(begun.isEmpty() ? form : begun + " " + form));
            }
            forms = longer;
        }
        forms.forEach(form -> phrases.add(form, concept));
        if (standsAlone) {
            alone.addAll(forms);
        }
    }

    /** Whether a word, or the last part of a compound, is in the lists. */
    boolean knows(String lower) {
        return phrases.word(lower) != null || byHead(lower) != null;
    }

    /** Whether a phrase means soldiers when more than one is counted ("30.000 Mann"). */
    boolean meansForces(List<Token> phrase) {
        return !phrase.isEmpty() && forces.contains(phrase.getLast().lower());
    }

    /** Whether a phrase is one word that only says that something is counted ("Wert", "total"). */
    boolean isTransparent(List<Token> phrase) {
        return phrase.stream().allMatch(token -> transparent.contains(token.lower()));
    }

    /** What a single word stands for; null where no list knows it. */
    @Nullable
    Concept word(String lower) {
        Concept concept = phrases.word(lower);
        return concept == null ? byHead(lower) : concept;
    }

    /**
     * What a noun phrase stands for: its last known noun before a word such as "of", or, where the head only says that
     * something is counted, the one after it; a noun that no list knows stands for itself.
     */
    @Nullable
    Concept read(List<Token> tokens) {
        Concept found = null;
        Token unknown = null;
        boolean open = true;
        for (int i = 0; i < tokens.size() && open; i++) {
            Token token = tokens.get(i);
            Match<Concept> match = phrases.at(tokens, i, tokens.size());
            if (match != null) {
                found = isOfAnimals(found, match.meaning()) ? found : match.meaning();
                unknown = null;
                i += match.length() - 1;
            } else if (token.kind() == Token.Kind.WORD && links.contains(token.lower())) {
                open = found == null && unknown == null;
            } else if ((token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.CODE)
                    && !transparent.contains(token.lower())) {
                Concept compound = byHead(token.lower());
                if (compound != null) {
                    found = compound;
                    unknown = null;
                } else {
                    unknown = token;
                }
            }
        }
        if (unknown != null && (found == null || unknown.isCapitalised())) {
            return Concept.unlisted(singular(unknown.lower()));
        }
        return found != null ? found : tokens.isEmpty() ? null : Concept.unlisted(singular(tokens.getLast().lower()));
    }

    /** "the otter population": so many animals. */
    private static boolean isOfAnimals(@Nullable Concept before, Concept concept) {
        return before != null && before.is(ANIMAL) && concept.name().equals(POPULATION);
    }

    /** The phrase that ends with a noun and begins before it: "lost revenue", "more money". */
    @Nullable
    Concept reachingBack(List<Token> tokens, int first, int end) {
        for (int start = Math.max(0, first - LONGEST_START); first < end && start < first; start++) {
            Match<Concept> match = phrases.at(tokens, start, end);
            if (match != null && start + match.length() == end) {
                return match.meaning();
            }
        }
        return null;
    }

    private @Nullable Concept byHead(String lower) {
        Concept joined = phrases.word(lower.substring(lower.lastIndexOf(HYPHEN) + 1));
        if (joined != null) {
            return joined;
        }
        for (int i = SHORTEST_MODIFIER; i <= lower.length() - SHORTEST_HEAD; i++) {
            String head = lower.substring(i);
            Concept concept = phrases.word(head);
            if (concept != null && !alone.contains(head)) {
                return concept;
            }
        }
        return null;
    }

    private String singular(String lower) {
        for (String[] ending : singulars) {
            if (lower.endsWith(ending[0]) && lower.length() > ending[0].length() + 2) {
                return lower.substring(0, lower.length() - ending[0].length()) + ending[1];
            }
        }
        return lower;
    }
}
