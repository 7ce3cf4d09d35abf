package io.tallywire.figures.role;

import static io.tallywire.figures.Role.DECREASE;
import static io.tallywire.figures.Role.FROM;
import static io.tallywire.figures.Role.INCREASE;
import static io.tallywire.figures.Role.LEVEL;
import static io.tallywire.figures.Role.PART;
import static io.tallywire.figures.Role.TO;
import static io.tallywire.figures.Role.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Role;
import io.tallywire.figures.Told;

class RolesTest {
    @Test
    void aChangeHasTwoEndsInWhateverOrderTheyStand() {
        told("de", "Die Zahl der Helfer stieg von 50 auf 70.", FROM, TO);
        told("de", "Die Quote liegt nun bei 7 Prozent nach zuvor 5 Prozent.", TO, FROM);
        told("de", "Statt 40 waren es 60 Betroffene.", FROM, TO);
        told("de", "Nicht 40, sondern 60 Menschen seien betroffen.", FROM, TO);
        told("en", "The number of patients rose to 70, up from 50 a week earlier.", TO, FROM);
        told("en", "Shares jumped to 70 euros from 50 euros.", TO, FROM);
        told("en", "The firm will hire 70 people instead of the 50 it had announced.", TO, FROM);
    }

    @Test
    void numbersOfTwoThingsAreNoEndsOfAChange() {
        told("de", "Insgesamt 1.300 Helfer suchen nach den 16 Vermissten.", LEVEL, LEVEL);
    }

    @Test
    void anAmountOfChangeHasItsDirection() {
        told("de", "Die Miete kletterte um 20 Euro auf 700 Euro.", INCREASE, TO);
        told("de", "Der Umsatz brach im Mai um 12 Prozent ein.", DECREASE);
        told("de", "Das sind 15 Prozent weniger als im Vorjahr.", DECREASE);
        told("en", "Sales fell 3 percent to 40 million dollars.", DECREASE, TO);
        told("en", "Another 40 villages were cut off.", INCREASE);
    }

    @Test
    void anObjectOfAVerbOfChangeIsNoAmountOfChange() {
        told("en", "The company will cut 300 jobs.", LEVEL);
        told("de", "Es geht um 300 Stellen.", LEVEL);
    }

    @Test
    void whatHoldsElsewhereIsNoEarlierValue() {
        told("en", "In Denmark 4 percent of pupils are absent, against 9 percent in Sweden.", LEVEL, LEVEL);
        told("en", "In Denmark 4 percent of pupils are absent, against 9 percent in the year before.", TO, FROM);
    }

    @Test
    void aPartStandsBesideItsWhole() {
        told("de", "12 der 40 Häuser sind zerstört.", PART, WHOLE);
        told("en", "Twelve of the 40 houses were destroyed.", PART, WHOLE);
    }

    @Test
    void aWholeThatOpensTheSentenceHasItsPartBehindIt() {
        told("en", "Of the 42 hives she had left in October, only 17 were alive.", WHOLE, PART);
    }

    @Test
    void theSameAmountInBracketsDoesTheSame() {
        told("en", "Revenue rose to €52 million ($60 million).", TO, TO);
    }

    void anAmountOfChangeMayStandApartFromItsWord() {
        told("de", "Gestern legte das Papier im Handel 3 Prozent zu.", INCREASE);
        told("de", "Der Rückgang beträgt 3 Prozent.", DECREASE);
        told("de", "Das kostet um 3 Prozent weniger.", DECREASE);
        told("de", "Die Ernte liegt 3 Prozent über dem Durchschnitt.", INCREASE);
        told("de", "Das sei ein spürbares Minus von 3 Prozent.", DECREASE);
    }

    @Test
    void aMeasureBeforeAnAdjectiveAndASetValueAreNoChange() {
        told("de", "Sie stürzten eine drei Meter hohe Mauer hinab.", LEVEL);
        told("de", "Sie beziffert die Verluste auf 300 Stück.", LEVEL);
    }

    @Test
    void theValueOfTheYearBeforeIsTheStart() {
        told("de", "Der Erlös lag bei 5 (Vorjahr: 4) Euro.", TO, FROM);
        told("de", "Lag der Preis voriges Jahr noch bei 5 Euro, sind es jetzt 7.", FROM, TO);
        told("de", "Es waren 30 Gäste und nicht 20, wie am Montag gemeldet.", TO, FROM);
    }

    @Test
    void moneyHasPartsAndAPartMayBelongToSomebody() {
        told("de", "Von den 5 Euro sind 4 Euro weg.", WHOLE, PART);
        told("de", "Sie will 40 ihrer 90 Läden schließen.", PART, WHOLE);
    }

    private static void told(String language, String text, Role... roles) {
        assertThat(Told.roles(language, text)).describedAs(text).isEqualTo(List.of(roles));
    }
}
