package io.tallywire.figures.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.tallywire.figures.language.LanguageFile;

/**
 * What a language says about full stops.
 *
 * @param abbreviations lower case, without the last full stop
 * @param openers words with which sentences begin and which no abbreviation has after it
 * @param ordinalOpeners words before an ordinal ("am 19. Juni"); empty where ordinals have no full stop
 * @param months names of months, which follow ordinals
 */
record SentenceRules(Map<String, Abbreviation> abbreviations, Set<String> openers, Set<String> ordinalOpeners,
        Set<String> months) {
    enum Abbreviation {
        /** Never ends a sentence: "Dr." */
        ALWAYS,
        /** Ends a sentence only before an opener: "Mio.", "Inc." */
        MAYBE,
        /** An abbreviation only before a number: "No. 5" */
        NUMBER
    }

    static SentenceRules of(String language) {
        Map<String, Abbreviation> abbreviations = new HashMap<>();
        for (String[] row : LanguageFile.rows(language, "abbreviations.txt")) {
            abbreviations.put(row[0], Abbreviation.valueOf(row[1].toUpperCase(Locale.ROOT)));
        }
        return new SentenceRules(abbreviations, words(language, "sentence-openers.txt"),
                words(language, "ordinal-openers.txt"), words(language, "ordinal-followers.txt"));
    }

    private static Set<String> words(String language, String file) {
        Set<String> words = new HashSet<>();
        LanguageFile.lines(language, file).forEach(line -> words.addAll(Set.of(line.split("\\s+"))));
        return words;
    }

    boolean hasOrdinals() {
        return !ordinalOpeners.isEmpty();
    }
}
