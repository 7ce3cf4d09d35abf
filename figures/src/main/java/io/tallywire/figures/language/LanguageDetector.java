package io.tallywire.figures.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    private final Map<String, int[]> languagesOf = new HashMap<>();

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
        return clear ? LANGUAGES.get(best) : UNKNOWN;
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
