package io.tallywire.figures.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = { "fragte", "lachte", "begann", "staunte", "dachte", "höhnte" })
    void besideAQuotationAnyVerbOfUtteranceNamesTheSpeaker(String verb) {
        told("de", "„Uns fehlen 60 Betten“, " + verb + " Ulla Keil.", "Ulla Keil");
        told("de", "Ulla Keil " + verb + ": „Uns fehlen 60 Betten.“", "Ulla Keil");
    }

    @ParameterizedTest
    @ValueSource(strings = { "asked", "laughed", "continued", "sighed", "exclaimed", "wondered" })
    void besideAnEnglishQuotationTooAndOnlyThere(String verb) {
        told("en", "“We lack 60 beds,” " + verb + " Greta Nilsen.", "Greta Nilsen");
        told("en", "“We lack 60 beds,” Greta Nilsen " + verb + ".", "Greta Nilsen");
        assertThat(Told.sources("en", "Greta Nilsen " + verb + " and bought 60 beds.")).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = { "confirmed", "boasted that it had", "pointed out that it had", "verified that it had" })
    void aVerbThatCouldDescribeANounSpeaksBehindItsSubject(String verb) {
        told("en", "The hospital " + verb + " 60 cases.", "hospital");
    }

    @Test
    void anImpersonalVerbSpeaksForTheBodyItComesFrom() {
        told("de", "Aus dem Innenministerium hieß es, 60 Brücken seien gesperrt.", "Innenministerium");
        told("en", "Per the coastguard, 60 boats sank.", "coastguard");
    }

    @Test
    void documentsVouchForWhatTheyShow() {
        told("en", "The figures show 60 boats sank.", "figures");
        told("en", "Figures from the coastguard show that 60 boats sank.", "coastguard");
        told("en", "According to tallies from the coastguard, 60 boats sank.", "coastguard");
        told("de", "Schätzungen gehen von 60 Booten aus.", "Schätzungen");
        told("de", "Aus Sicht des Innenministeriums fehlen 60 Boote.", "Innenministeriums");
    }

    @Test
    void speakersMayBeCountedOrUnnamed() {
        told("en", "Some 60 boats sank, a source said.", "source");
        assertThat(Told.sources("en", "Two officials said 60 boats sank.")).containsExactly(null, "officials");
    }

    @Test
    void aQuotationMayBeInterruptedBeforeItsNumber() {
        told("de", "„Uns fehlen“, sagte Ulla Keil, „60 Betten.“", "Ulla Keil");
    }

    private static void told(String language, String text, String... sources) {
        assertThat(Told.sources(language, text)).describedAs(text).containsExactly(sources);
    }
}
