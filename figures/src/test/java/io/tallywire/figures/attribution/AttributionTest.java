package io.tallywire.figures.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Told;

class AttributionTest {
    @Test
    void prepositionsNameTheSource() {
        told("de", "Laut Feuerwehr brannten 12 Autos.", "Feuerwehr");
        told("de", "Nach Angaben der Polizei kamen 400 Zuschauer.", "Polizei");
        told("de", "Berichten zufolge starben 9 Menschen.", "Berichten");
        told("en", "Some 40 homes burned, according to the mayor, Ida Falk.", "Ida Falk");
    }

    @Test
    void speechVerbsNameTheSourceBeforeInsideAndAfter() {
        told("de", "Der Minister Jan Brose sagte, 300 Stellen fielen weg.", "Jan Brose");
        told("de", "„Wir haben 300 Anträge“, sagte Direktorin Ulla Keil.", "Ulla Keil");
        told("de", "Es gebe 300 Anträge, teilte das Landesamt am Freitag mit.", "Landesamt");
        told("de", "Wie das Landesamt mitteilte, gibt es 300 Anträge.", "Landesamt");
        told("en", "“We lost 20 boats,” said Greta Nilsen, the harbour chief.", "Greta Nilsen");
    }

    @Test
    void aGermanQuotationMayEndWithAPlainMark() {
        told("de", "„Wir haben 300 Anträge\", sagte Direktorin Ulla Keil.", "Ulla Keil");
    }

    @Test
    void indirectSpeechGoesOnWithItsSpeaker() {
        told("de", "Die Straße sei gesperrt, sagte Sprecherin Mia Lenz. Es gebe 30 Verletzte.", "Mia Lenz");
        assertThat(Told.sources("de", "Die Straße war gesperrt. Es gab 30 Verletzte.")).containsOnlyNulls();
    }

    @Test
    void pronounsAndShortNamesStandForTheFullName() {
        told("en", "Greta Nilsen runs the harbour. She said 20 boats were lost.", "Greta Nilsen");
        told("de", "Direktorin Ulla Keil trat zurück. Keil sagte, es gebe 300 Anträge.", "Ulla Keil");
    }

    @Test
    void reportsWithoutAnArticleAreOthersThanTheOneNamedBefore() {
        told("de", "Laut dem Bericht brannten 12 Autos. Berichten zufolge starben 9 Menschen.", "Bericht", "Berichten");
    }

    @Test
    void whoIsCitedVouchesForTheCitation() {
        told("de", "Wie der Sender RTX unter Berufung auf das Innenministerium meldet, starben 9 Menschen.",
                "Innenministerium");
    }

    private static void told(String language, String text, String... sources) {
        assertThat(Told.sources(language, text)).describedAs(text).containsExactly(sources);
    }
}
