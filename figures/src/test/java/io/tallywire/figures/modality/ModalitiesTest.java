package io.tallywire.figures.modality;

import static io.tallywire.figures.Modality.ASSERTED;
import static io.tallywire.figures.Modality.DENIED;
import static io.tallywire.figures.Modality.POSSIBLE;
import static io.tallywire.figures.Modality.PROJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Modality;
import io.tallywire.figures.Told;

class ModalitiesTest {
    @Test
    void plansForecastsAndTheFutureAreProjected() {
        told("de", "Der Konzern will 300 Stellen streichen.", PROJECTED);
        told("de", "Die Kosten werden auf 20 Millionen Euro steigen.", PROJECTED);
        told("en", "The bank expects growth of 2 percent.", PROJECTED);
    }

    @Test
    void whatIsToldOfTheDaysFromTodayOnIsProjected() {
        told("de", "In den nächsten drei Tagen steigen die Temperaturen auf 12 Grad.", PROJECTED);
        told("de", "Am Dienstag stiegen die Temperaturen auf 12 Grad.", ASSERTED);
    }

    @Test
    void whoRaisesTheCostChangesAnEstimate() {
        told("de", "Das Amt hat die Kosten für den Anbau von 4 auf 7 Millionen Euro angehoben.", PROJECTED, PROJECTED);
        told("en", "The agency revised the cost of the annex from $4 million to $7 million.", PROJECTED, PROJECTED);
        told("de", "Die Leiterin bezifferte die Kosten auf 18 Millionen Euro.", PROJECTED);
        told("en", "The mayor put the bill at 18 million euros.", PROJECTED);
        told("de", "Die Kosten stiegen von 4 auf 7 Millionen Euro.", ASSERTED, ASSERTED);
    }

    @Test
    void theWholeOfAPlannedPartExistsAlready() {
        told("en", "The chain will close 14 of its 36 shops.", PROJECTED, ASSERTED);
        told("de", "Die Kette will 20 von 90 Filialen schließen.", PROJECTED, ASSERTED);
    }

    @Test
    void whoActsOnAPlanIsNoPartOfIt() {
        told("de", "Rund 900 Menschen demonstrierten gegen die Pläne des Landrats.", ASSERTED);
        told("de", "Zwei Drittel der Befragten unterstützen den Vorschlag.", ASSERTED);
        told("en", "Some 58 percent of voters oppose the new proposal.", ASSERTED);
        told("en", "More than 700 residents signed a petition against the plan.", ASSERTED);
        told("en", "Lawmakers backed a plan to send 700 troops.", PROJECTED);
        told("de", "Das Parlament stimmte für den Plan, 700 Soldaten zu entsenden.", PROJECTED);
    }

    @Test
    void aPassiveIsNoFuture() {
        told("de", "Noch werden 30 Menschen vermisst.", ASSERTED);
    }

    @Test
    void whatMayHaveHappenedIsPossible() {
        told("de", "Es könnten 40 Menschen verletzt worden sein.", POSSIBLE);
        told("en", "As many as 40 people may have drowned.", POSSIBLE);
    }

    @Test
    void aDenialIsDenied() {
        told("de", "Die Behörde dementierte, dass 40 Akten fehlen.", DENIED);
        told("en", "Reports that 40 ships had sunk were untrue, the navy said.", DENIED);
    }

    @Test
    void theStartOfAPlannedChangeIsAFact() {
        told("de", "Der Preis soll von 4 auf 6 Euro steigen.", ASSERTED, PROJECTED);
    }

    @Test
    void anEarlierReportThatWasWrongIsDenied() {
        told("en", "An earlier report that 40 ships had sunk was wrong, the navy said.", DENIED);
    }

    @Test
    void whatCouldNotBeDoneIsAFact() {
        told("en", "Some 40 families could not be reached.", ASSERTED);
        told("en", "Some 40 families could be reached next week.", PROJECTED);
    }

    @Test
    void aSecondVerbOrASemicolonEndsAPlan() {
        told("de", "Die Firma hat 40 Leute entlassen und will 30 Läden schließen.", ASSERTED, PROJECTED);
        told("de", "Die Firma beliefert 40 Läden; 30 sollen folgen.", ASSERTED, PROJECTED);
    }

    @Test
    void thoseWhoExpectAreAFactAndSoIsWhatIsWorkedOut() {
        told("de", "40 Firmen erwarten Verluste.", ASSERTED);
        told("de", "Sie rechnet vor, dass 40 Plätze fehlen.", ASSERTED);
        told("de", "Sie rechnet damit, dass 40 Plätze fehlen.", PROJECTED);
    }

    @Test
    void beingIsAnInfinitiveToo() {
        told("de", "Bald werden die Hänge zu 90 Prozent kahl sein.", PROJECTED);
    }

    private static void told(String language, String text, Modality... modalities) {
        assertThat(Told.modalities(language, text)).describedAs(text).containsExactly(modalities);
    }
}
