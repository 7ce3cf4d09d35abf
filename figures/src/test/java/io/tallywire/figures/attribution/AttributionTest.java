package io.tallywire.figures.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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
    void aBodyIsNotThePersonNamedBeforeAndSpeaksForItselfBehindBut() {
        told("en", "The minister expects 400 lay-offs, the union expects 900.", "minister", "union");
        told("en", "The firm expects 400 lay-offs, but the bank said it would be 900.", "firm", "bank");
        told("en", "Corvane lost 40 clients, the company said.", "Corvane");
    }

    @Test
    void mediaAndWhoeverLeadsABodyVouch() {
        told("en", "Local radio put the number of injured at 45.", "Local radio");
        told("de", "Die Schulleitung zählte 90 Abmeldungen.", "Schulleitung");
        told("de", "Den Verlust gibt die Konzernspitze mit 12 Millionen Euro an.", "Konzernspitze");
    }

    @Test
    void whatIsSpokenOfDoesNotSpeak() {
        told("en", "Damage is now put at 6 million euros.", (String) null);
        told("en", "The ministry confirmed two deaths. Cases reached 96, it said.", "ministry", "ministry");
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

    @Test
    void aVerbBehindIndirectSpeechOrAQuotationGivesTheWordWhateverItMeans() {
        told("de", "Es gebe 30 Betten zu wenig, schob Direktorin Ulla Keil nach.", "Ulla Keil");
        told("de", "„Wir brauchen heute noch 30 Betten“, flehte Direktorin Ulla Keil.", "Ulla Keil");
    }

    @Test
    void aColonBeforeAQuotationLetsTheSubjectSpeak() {
        told("de", "Laut Polizei blieb es ruhig. Richterin Ulla Keil wandte sich an das Paar: „Sie haben 30 Tage Zeit.“",
                "Ulla Keil");
    }

    @Test
    void whoTellsOfACountGoesBeforeWhoCounts() {
        told("de", "Das Landesamt registrierte 30 Fälle.", "Landesamt");
        told("de", "2026 registrierte das Landesamt 30 Fälle, wie Minister Jan Brose sagte.", "Jan Brose");
    }

    @Test
    void anOfficeTellsWhoIsMeant() {
        told("de", "Innenminister Jan Brose kam, auch Sprecher Malte Hein. Der Minister nannte 30 Fälle.", "Jan Brose");
    }

    @Test
    void aCompanyIsNoAuthorityAndHeMayBeABody() {
        told("de", "Die Reederei Lot schweigt. Die Polizei ermittelt. Der Konzern sprach von 30 Fällen.", "Reederei Lot");
        told("de", "Laut dem Verband Nordkorn ist es trocken. Für 2027 rechnet er mit 30 Betrieben.", "Verband Nordkorn");
    }

    @Test
    void nobodySaysWhatIsSaidOfTheSpeakerOrBehindASemicolon() {
        assertThat(Told.sources("de", "Es werde eng, klagt Bauer Uwe Marx, der bei Ulm 30 Kühe füttert.")).containsOnlyNulls();
        assertThat(Told.sources("de", "Die Polizei spricht von 20 Zelten; im Park stehen 30 Bäume.").getLast()).isNull();
    }

    @Test
    void reportsAndPronounsMayStandBeforeTheirPostposition() {
        told("de", "Forscher warnen vor dem Hang. Ihnen zufolge müssen 30 Familien fort.", "Forscher");
        told("de", "Die Gefahr wächst, heißt es in dem Gutachten, 30 Häuser seien bedroht.", "Gutachten");
    }

    @Test
    void anArticleOfAnotherCaseStandsBeforeNoSpeaker() {
        told("de", "Dessen Vorsitzende, die Ärztin Ulla Keil, fordert einen Vorrat von 30 Betten.", "Ulla Keil");
    }

    @Test
    void whoStandsBehindAParticipleOfSayingIsTheSource() {
        told("en", "Clara Voss said 14 boats were lost rather than the nine listed by the coastguard.", "Clara Voss",
                "coastguard");
    }

    @Test
    void aRelativeClauseGoesOnWithItsAntecedent() {
        told("en", "The valve failed, according to the regulator NRV, which said 40 homes were hit.", "NRV");
        told("en", "Rieka, which is owned by the Holm family and the bank Sorel, expects sales of $90 million.", "Rieka");
        told("en", "The clubs, fans of which stayed away for a month, lost 300 members, said Ana Ruiz.", "Ana Ruiz");
    }

    @Test
    void whoeverStandsBesideAVerbOfNothingButSayingIsTheSource() {
        told("en", "The islanders said 30 goats had been taken.", "islanders");
        told("en", "The debt comes to $30 million, people close to the talks said.", "people");
    }

    @Test
    void ofTwoPhrasesForOneBodyTheNameIsTheSource() {
        told("en", "Orvia, the seed exchange, intends to buy 40 barns.", "Orvia");
        told("en", "Its director, Elsa Brandt, counted 40 barns.", "Elsa Brandt");
    }

    @Test
    void aSurveyVouchesOverWhomItAskedAndWhenItCameOut() {
        told("en", "A poll of 900 nurses by the Harbour Institute, published on Tuesday, puts the share at 31%.",
                "Harbour Institute", "Harbour Institute");
        told("en", "Biologists looked at the bay for a study. It found 66 nests.", "study");
    }

    @Test
    void theTeamOfSomebodyBringsBackItsOwnerAndHerOfficialsThemselves() {
        told("en", "Mites did it, says Dr Elin Vaughan, whose team found 260 of them.", "Elin Vaughan");
        told("en", "Minister Ada Boyle has promised 300 flats. Her officials expect 120.", "Ada Boyle", "officials");
    }

    @Test
    void theAnswersOfAnInterviewAreThoseOfWhoIsNamedFirst() {
        told("en", "Rhona McKay talks to Duncan Weir.\n\nQ: Did it help?\n\nA: For 40 inmates.", "Rhona McKay");
        told("de", "Ein Gespräch mit Ulla Keil.\n\nFrage: Hat es geholfen?\n\nAntwort: Bei 40 Häftlingen.", "Ulla Keil");
    }

    @Test
    void anEstimateDoesNotReachOverASemicolonToTheNextWhoActs() {
        told("en", "Cafera sees a crop of 40 tonnes; the lender Agrim is at 30 tonnes.", "Cafera", null);
    }

    @Test
    void whoeverReckonsVouchesInEveryForm() {
        told("de", "Es starben 900 Tiere, wie Forscher der Hochschule berechneten.", "Forscher der Hochschule");
    }

    private static void told(String language, String text, @Nullable String... sources) {
        assertThat(Told.sources(language, text)).describedAs(text).containsExactly(sources);
    }
}
