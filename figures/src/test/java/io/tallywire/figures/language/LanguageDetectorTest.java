package io.tallywire.figures.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "de|Bei einem Unfall auf der Autobahn wurden zwei Menschen verletzt.",
            "en|Two people were hurt in a crash on the motorway.", "fr|Deux personnes ont été blessées dans un accident.",
            "es|Dos personas han muerto en un accidente en la autopista.",
            "it|Due persone sono morte in un incidente della notte.",
            "nl|Twee mensen zijn bij het ongeluk om het leven gekomen.", "de|Zwölf Streikende wurden verletzt.",
            "en|Twelve strikers hurt by police.",
            "de|Der Verband will nun 90 statt der bisher geplanten 60 Stellen streichen.",
            "en|Malawi's health ministry reported 14 new cholera cases, bringing the total to 230.", "und|12345 67890",
            "und|''" })
    void aSentenceTellsItsLanguage(String language, String text) {
        assertThat(detector.detect(text)).isEqualTo(language);
    }
}
