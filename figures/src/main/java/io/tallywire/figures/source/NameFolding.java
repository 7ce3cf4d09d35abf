package io.tallywire.figures.source;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.tallywire.figures.language.WordLists;

/**
 * Writes a word of a name as all its spellings would be written: "Hnatjuk" and "Hnatiuk", "Wetterdienst" and "Wetterdienstes".
 */
final class NameFolding {
    private static final int SHORTEST_WITH_ENDING = 6;
    private static final Map<String, List<String>> LISTS = WordLists.of("any", "name-folding.txt");
    private static final List<String[]> STEPS = LISTS.getOrDefault("step", List.of()).stream().map(step -> step.split("="))
            .toList();
    private static final List<String> ENDINGS = LISTS.getOrDefault("ending", List.of());

    private NameFolding() {
    }

    static String fold(String word) {
        String folded = withoutEnding(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+|[^\\p{L}\\p{N}]", ""));
        for (String[] step : STEPS) {
            folded = folded.replace(step[0], step[1]);
        }
        return folded.replaceAll("(.)\\1", "$1");
    }

    private static String withoutEnding(String word) {
        if (word.length() < SHORTEST_WITH_ENDING) {
            return word;
        }
        return ENDINGS.stream().filter(word::endsWith).findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word);
    }
}
