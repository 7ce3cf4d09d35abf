package io.tallywire.figures.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells by its commonest words in which language a text is written, from its first few thousand characters. Thread-safe;
 * docs/decisions/language-detection.md says why there is no library.
 */
public final class LanguageDetector {
    private static final List<String> LANGUAGES = List.of("de", "en", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "cs",
            "tr");
    private static final String UNKNOWN = "und";
    private static final int SAMPLE = 4000;
    private static final int FEWEST = 2;

    /** Told apart by all the words that the engine knows of them, where a short text has too few common ones. */
    private static final List<String> KNOWN_BEST = List.of("de", "en");
    private static final List<String> WORD_FILES = List.of("grammar.txt", "speech-verbs.txt", "attribution.txt", "concepts.txt",
            "events.txt");

    private final Map<String, int[]> languagesOf = new HashMap<>();
    private final List<Set<String>> wordsOf = KNOWN_BEST.stream().map(LanguageDetector::words).toList();

    public LanguageDetector() {
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (String line : LanguageFile.lines(LANGUAGES.get(i), "common-words.txt")) {
                for (String word : line.split(" ")) {
                    languagesOf.computeIfAbsent(word, key -> new int[LANGUAGES.size()])[i]++;
                }
            }
        }
    }

    /** A two-letter code, or {@code und} where too few common words of one language stand in the text. */
    public String detect(String text) {
        int[] hits = new int[LANGUAGES.size()];
        int end = Math.min(text.length(), SAMPLE);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || !Character.isLetter(text.charAt(i))) {
                count(text.substring(start, i), hits);
                start = i + 1;
            }
        }
        int best = 0;
        int second = 0;
        for (int i = 1; i < hits.length; i++) {
            if (hits[i] > hits[best]) {
                second = best;
                best = i;
            } else if (second == best || hits[i] > hits[second]) {
                second = i;
            }
        }
        boolean clear = hits[best] >= FEWEST && (second == best || hits[best] > hits[second]);
        if (clear) {
            return LANGUAGES.get(best);
        }
        String known = ofShort(text.substring(0, end));
        boolean asLikely = hits[best] < FEWEST || hits[Math.max(0, LANGUAGES.indexOf(known))] == hits[best];
        return asLikely ? known : UNKNOWN;
    }

    private String ofShort(String text) {
        int[] known = new int[KNOWN_BEST.size()];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            for (int i = 0; i < known.length; i++) {
                known[i] += wordsOf.get(i).contains(word) ? 1 : 0;
            }
        }
        int most = known[0] >= known[1] ? 0 : 1;
        return known[most] >= FEWEST && known[most] > known[1 - most] ? KNOWN_BEST.get(most) : UNKNOWN;
    }

    private static Set<String> words(String language) {
        Set<String> words = new HashSet<>();
        for (String file : WORD_FILES) {
            for (String line : LanguageFile.lines(language, file)) {
                words.addAll(List.of(line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
            }
        }
        words.addAll(List.of(String.join(" ", LanguageFile.lines(language, "common-words.txt")).split(" ")));
        return words;
    }

    private void count(String word, int[] hits) {
        int[] languages = word.isEmpty() ? null : languagesOf.get(word.toLowerCase(Locale.ROOT));
        if (languages != null) {
            for (int i = 0; i < hits.length; i++) {
                hits[i] += languages[i] > 0 ? 1 : 0;
            }
        }
    }
}
