package io.tallywire.figures.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.PhraseTable.Match;
import io.tallywire.figures.text.Token;

/** Words, phrases and beginnings of words that point to something, looked up by hash at a token of a text. */
public final class Cues<T> {
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_ENDING = 5;

    private final PhraseTable<T> phrases = new PhraseTable<>();
    private final Map<String, T> stems = new HashMap<>();

    /** The cues of a file of named lists, each standing for the name of its list. */
    public static Cues<String> of(String language, String file) {
        Cues<String> cues = new Cues<>();
        WordLists.of(language, file).forEach((name, words) -> words.forEach(word -> cues.add(word, name)));
        return cues;
    }

    /** The same with all forms of words that are no more than one. */
    public static Cues<String> inflected(String language, String file) {
        Cues<String> cues = of(language, file);
        Inflection inflection = Inflection.of(language);
        WordLists.of(language, file)
                .forEach((name, words) -> words.stream().filter(word -> word.indexOf(' ') < 0 && word.indexOf('*') < 0)
                        .forEach(word -> inflection.forms(word).forEach(form -> cues.add(form, name))));
        return cues;
    }

    /** The same with all the lists that a phrase stands in. */
    public static Cues<List<String>> ambiguous(String language, String file) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        WordLists.of(language, file).forEach(
                (name, words) -> words.forEach(word -> names.computeIfAbsent(word, unused -> new ArrayList<>()).add(name)));
        Cues<List<String>> cues = new Cues<>();
        names.forEach((word, meanings) -> cues.add(word, withStems(word, meanings, names)));
        return cues;
    }

    /** A word's meanings with those of the beginnings of words that fit it too. */
    private static List<String> withStems(String word, List<String> meanings, Map<String, List<String>> names) {
        List<String> all = new ArrayList<>(meanings);
        for (int length = SHORTEST_STEM; length <= word.length(); length++) {
            String stem = word.substring(0, length) + "*";
            if (!stem.equals(word)) {
                names.getOrDefault(stem, List.of()).stream().filter(name -> !all.contains(name)).forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** Adds a phrase; a word that ends in {@code *} stands for all that begin so. What was added first counts. */
    public void add(String phrase, T meaning) {
        if (phrase.endsWith("*")) {
            stems.putIfAbsent(phrase.substring(0, phrase.length() - 1), meaning);
        } else if (!phrase.isEmpty()) {
            phrases.add(Words.normalised(phrase), meaning);
        }
    }

    /** The longest phrase that begins at a token and ends before another, else what its beginning stands for. */
    public @Nullable Match<T> at(List<Token> tokens, int index, int end) {
        Match<T> phrase = phrases.startingAt(i -> i < end ? tokens.get(i).lower() : "", index);
        return phrase == null ? byStem(tokens.get(index)) : phrase;
    }

    /** What a single word in lower case stands for. */
    public @Nullable T word(String lower) {
        Match<T> match = phrases.startingAt(i -> i == 0 ? lower : "", 0);
        return match == null ? null : match.meaning();
    }

    private @Nullable Match<T> byStem(Token token) {
        if (!stems.isEmpty() && token.kind() == Token.Kind.WORD) {
            for (int length = token.lower().length(); length >= SHORTEST_STEM; length--) {
                T meaning = stems.get(token.lower().substring(0, length));
                if (meaning != null) {
                    return new Match<>(meaning, 1);
                }
            }
        }
        return null;
    }

    /** What the last part of a compound stands for; null where no single word is such a part. */
    public @Nullable T ending(String lower) {
        for (int i = 2; i <= lower.length() - SHORTEST_ENDING; i++) {
            T meaning = word(lower.substring(i));
            if (meaning != null) {
                return meaning;
            }
        }
        return null;
    }
}
