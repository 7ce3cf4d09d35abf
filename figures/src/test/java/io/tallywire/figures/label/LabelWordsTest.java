package io.tallywire.figures.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelWordsTest {
    @ParameterizedTest
    @CsvSource({ "de, infant, Säugling", "de, missing, Vermisste", "de, area-burnt, Verbrannte Fläche", "de, leak, Leck",
            "en, infant, infant" })
    void aConceptIsCalledByItsFirstWord(String language, String concept, String word) {
        assertThat(LabelWords.counted(language)).containsEntry(concept, word);
    }

    @ParameterizedTest
    @ValueSource(strings = { "de", "en" })
    void everyConceptHasAWord(String language) {
        assertThat(LabelWords.counted(language).keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(Concepts.ALL.names()));
        assertThat(LabelWords.counted(language).values()).noneMatch(word -> word.matches(".*[~!*].*"));
    }

    @Test
    void anUnknownLanguageHasNone() {
        assertThat(LabelWords.counted("xx")).isEmpty();
    }
}
