package io.tallywire.figures.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.tallywire.figures.Article;
import io.tallywire.figures.text.TextScanner;

class NounsTest {
    @ParameterizedTest
    @CsvSource({ "de, Menschen, person", "de, Flutopfer, victim", "de, Todesopfern, fatality", "de, Toten, fatality",
            "de, Schwerverletzte, critically-injured", "de, Sachschäden, damage", "de, Impfdosen, vaccine-dose",
            "de, Wohnhäuser, house", "de, Bäumen, tree",
            "de, offenen Stellen, vacancy", "de, Zahl der Vermissten, missing", "de, Gasspeicherfüllstand, fill-level",
            "de, Aktien der Gesellschaft, share", "de, Getreideernte, harvest", "de, Hochwasserschaden, damage",
            "en, people, person", "en, confirmed cases, disease-case", "en, the number of passengers, passenger",
            "en, prisoners of war, prisoner", "en, children, child", "en, reservoirs in the south, fill-level",
            "en, Jobless Rate, unemployment-rate" })
    void aNounStandsForItsConceptInAllItsForms(String language, String phrase, String concept) {
        assertThat(read(language, phrase).name()).isEqualTo(concept);
    }

    @ParameterizedTest
    @CsvSource({ "de, Kühlschränken, noun:kühlschränke", "de, Kletterrosen, noun:kletterrose", "en, garden gnomes, noun:gnome",
            "en, garden swings, noun:swing", "en, teddies from abroad, noun:teddy" })
    void aNounThatNoListKnowsStandsForItself(String language, String phrase, String label) {
        assertThat(read(language, phrase).name()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({ "Zelte, tents", "Solarparks, solar farms", "Dolmetscher, interpreters", "Sandsäcke, sandbags",
            "Ladesäulen, charging stations", "Tagesrationen, rations", "Bahnübergänge, level crossings" })
    void aThingHasOneNameInBothLanguages(String german, String english) {
        Concept concept = read("de", german);
        assertThat(concept.isUnlisted()).isFalse();
        assertThat(concept).isEqualTo(read("en", english));
    }

    @ParameterizedTest
    @CsvSource({ "de, Sekunden, duration", "de, Elektrogeschäft, noun:elektrogeschäft", "de, Untersuchungshaft, prison-term" })
    void aWordIsNoCompoundOfWhatItOnlySoundsLike(String language, String phrase, String concept) {
        assertThat(read(language, phrase).name()).isEqualTo(concept);
    }

    private static Concept read(String language, String phrase) {
        Concept concept = Vocabulary.of(language).nouns()
                .read(new TextScanner().scan(Article.of(phrase), language).tokens());
        return java.util.Objects.requireNonNull(concept);
    }
}
