package io.tallywire.figures.label;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.tallywire.figures.language.Inflection;
import io.tallywire.figures.language.Traits;
import io.tallywire.figures.language.Traits.Trait;
import io.tallywire.figures.language.WordLists;

/** What the label {@code counted} is called in a language, for people to read. */
public final class LabelWords {
    private static final Pattern NOUN = Pattern.compile("^\\p{L}+|\\p{L}+$");

    private LabelWords() {
    }

    /**
     * The first word that a language has for each concept, as it is written; none for a language without word lists.
     *
     * @param language as in ISO 639-1, such as {@code de}
     */
    public static SortedMap<String, String> counted(String language) {
        boolean capitalised = Traits.of(language).has(Trait.NOUNS_CAPITALISED);
        Inflection inflection = Inflection.of(language);
        SortedMap<String, String> words = new TreeMap<>();
        WordLists.of(language, "concepts.txt").forEach((concept, phrases) -> {
            String plain = inflection.baseForm(phrases.getFirst().replace(String.valueOf(Nouns.ALONE), ""));
            words.put(concept, capitalised ? NOUN.matcher(plain).replaceAll(LabelWords::capitalised) : plain);
        });
        return words;
    }

    private static String capitalised(MatchResult word) {
        return word.group().substring(0, 1).toUpperCase(Locale.ROOT) + word.group().substring(1);
    }
}
