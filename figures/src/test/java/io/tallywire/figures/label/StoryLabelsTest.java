package io.tallywire.figures.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;

/** What the story of an article makes of its figures. */
class StoryLabelsTest {
    @Test
    void whatIsCalledAfterAPlaceNamesIt() {
        var english = Labelled.english("", "The Varnett landslide killed 12 people.").figure("12", "people").only();
        var german = Labelled.german("", "Bei dem Erdrutsch in Varnett starben 14 Menschen.").figure("14", "Menschen").only();
        var river = Labelled.german("", "Beim Dammbruch am Rio Verde starben 14 Menschen.").figure("14", "Menschen").only();
        assertThat(english).containsEntry("place", "Varnett").isEqualTo(german);
        assertThat(river).containsEntry("place", "Rio Verde");
    }

    @Test
    void theNextSentencesMayNameThePlaceThatTheLeadLeavesOut() {
        var later = Labelled
                .english("", "A wall of mud hit a mountain resort, killing nine people. Most were guests. It came down "
                        + "near Varnett at noon.")
                .figure("nine", "people").only();
        assertThat(later).containsEntry("place", "Varnett");
    }

    @Test
    void whatIsToldOfAPartIsNotToldOfTheWhole() {
        var ward = Labelled.english("", "The clinic treated 340 patients, 45 of whom remain in intensive care.")
                .figure("340", "patients").figure("45", "patients").labels();
        assertThat(ward.getFirst()).containsEntry("counted", "patient");
        assertThat(ward.getLast()).containsEntry("counted", "intensive-care");
    }

    @Test
    void anEventIsToldByVerbsInEveryForm() {
        for (String[] pair : new String[][] {
                { "Der Zoll beschlagnahmte 40 Gewehre.", "Gewehre", "Police are seizing 40 rifles.",
                        "rifles" },
                { "Die Bahn strich 40 Züge.", "Züge", "The railway cancels 40 trains.", "trains" },
                { "Die Stadt will 40 Bäume pflanzen.", "Bäume", "The town will plant 40 trees.", "trees" } }) {
            var german = Labelled.german("", pair[0]).figure("40", pair[1]).only();
            var english = Labelled.english("", pair[2]).figure("40", pair[3]).only();
            assertThat(german).describedAs(pair[0]).containsKey("event").isEqualTo(english);
        }
    }

    @Test
    void aPopulationOfAnimalsIsSoManyAnimals() {
        var population = Labelled.english("", "The otter population fell to 890.").figure("890", "otter population").only();
        var animals = Labelled.german("", "Es leben dort 890 Fischotter.").figure("890", "Fischotter").only();
        assertThat(population).isEqualTo(animals);
    }

    @Test
    void moneyAYearIsComparedWithYearlySums() {
        var each = Labelled.english("", "The deal brings savings of 45 million a year.").unit("GBP/a")
                .figure("45 million a year", "savings").only();
        var yearly = Labelled.english("", "It brings annual savings of 30 million.").unit("GBP").figure("30 million", "savings")
                .only();
        assertThat(each).containsEntry("unit", "GBP").isEqualTo(yearly);
    }

    @Test
    void whatIsToldInTheNextClauseIsToldOfItsOwnFigure() {
        var cases = Labelled
                .german("Ausbruch", "Dem Amt wurden 64 Fälle gemeldet und bestätigt, neun Betroffene müssten stationär "
                        + "behandelt werden.")
                .figure("64", "Fälle").figure("neun", "Betroffene").labels();
        assertThat(cases.getFirst()).containsEntry("counted", "disease-case");
        assertThat(cases.getLast()).containsEntry("counted", "hospitalised");
    }

    @Test
    void jobsThatAreLostAreCutByWhateverWord() {
        var losses = Labelled.english("", "Job losses are now put at 260.").figure("260", "Job losses").only();
        var cuts = Labelled.english("", "The mill will cut 260 jobs.").figure("260", "jobs").only();
        assertThat(losses).containsEntry("counted", "job").containsEntry("event", "cut").isEqualTo(cuts);
    }

    @Test
    void thingsOfEveryKindMeetAcrossLanguages() {
        for (String[] pair : new String[][] { { "Fischotter", "otters" }, { "Flugbegleiter", "flight attendants" },
                { "Rucksäcke", "backpacks" }, { "Polio-Fälle", "cases of polio" }, { "Wasserwerfer", "water cannons" } }) {
            var german = Labelled.german("", "Es gab 40 " + pair[0] + ".").figure("40", pair[0]).only();
            var english = Labelled.english("", "There were 40 " + pair[1] + ".").figure("40", pair[1]).only();
            assertThat(german).describedAs(pair[0]).isEqualTo(english);
        }
    }

    @Test
    void thoseWhoTakePartInAVoteAreItsTurnout() {
        var vote = Labelled.german("Insel stimmt ab", "Bei der Volksabstimmung lag die Beteiligung bei 61 Prozent.").unit("%")
                .figure("61 Prozent", "Beteiligung").only();
        var stake = Labelled.german("Bieter stockt auf", "Die Beteiligung des Investors liegt bei 24 Prozent.").unit("%")
                .figure("24 Prozent", "Beteiligung").only();
        assertThat(vote).containsEntry("counted", "turnout").doesNotContainKey("of").containsEntry("basis", "level");
        assertThat(stake).containsEntry("counted", "share").containsEntry("basis", "share");
    }

    @Test
    void passengersOfAnAccidentAreThoseOnBoard() {
        var crash = Labelled.english("", "The bus crashed near Oakford. Its owner said there were 51 passengers.")
                .figure("51", "passengers").only();
        var traffic = Labelled.english("", "The airport had 51 million passengers last year.").figure("51", "passengers")
                .only();
        assertThat(crash).containsEntry("counted", "on-board").containsEntry("cause", "accident");
        assertThat(traffic).containsEntry("counted", "passenger").doesNotContainKey("cause");
    }

    @Test
    void theSickAreCasesAndThoseInHospitalAreWhatTheyAreInEveryLanguage() {
        var sick = Labelled.german("", "Am Denguefieber sind 640 Menschen erkrankt.").figure("640", "Menschen").only();
        var cases = Labelled.english("", "The outbreak of dengue has made 800 people ill.").figure("800", "people").only();
        var ward = Labelled.german("", "Nach dem Ausbruch liegen 52 Erkrankte im Krankenhaus.").figure("52", "Erkrankte")
                .only();
        var patients = Labelled.english("", "After the outbreak 71 patients are in hospital.").figure("71", "patients").only();
        assertThat(sick).containsEntry("counted", "disease-case").isEqualTo(cases);
        assertThat(ward).containsEntry("counted", "hospitalised").containsEntry("cause", "epidemic").isEqualTo(patients);
    }

    @Test
    void theWholeStaffOfWhomSomeMustGoIsNotCut() {
        var labels = Labelled.german("", "Der Konzern will 190 Stellen streichen. Das sind fast zwei Drittel der Stellen.")
                .modality(Modality.PROJECTED).figure("190", "Stellen").role(Role.WHOLE).figure("zwei", "Stellen").labels();
        assertThat(labels.get(0)).containsEntry("event", "cut").containsEntry("outlook", "projected");
        assertThat(labels.get(1)).doesNotContainKey("event").containsEntry("counted", "job");
    }

    @Test
    void theCauseIsAlsoToldByItsVictimsAndByTheFirstPartOfAWord() {
        var victims = Labelled.german("Cholera-Impfung beginnt", "Zwei Menschen starben.").figure("Zwei", "Menschen").only();
        var survivors = Labelled.german("Hilfe für Erdbebenopfer", "Zwei Menschen starben.").figure("Zwei", "Menschen").only();
        assertThat(victims).containsEntry("cause", "epidemic");
        assertThat(survivors).containsEntry("cause", "earthquake");
    }

    @Test
    void casesOfAnIllnessPlayWhereTheOutbreakDoes() {
        var cases = Labelled.english("Cholera in Marvo", "Cholera has hit the coastal district of Marvo. The ministry counted "
                + "780 cases.").figure("780", "cases").only();
        assertThat(cases).containsEntry("counted", "disease-case").containsEntry("place", "Marvo");
    }

    @Test
    void aPhraseMayBeginBeforeTheCountedNoun() {
        var lost = Labelled.english("", "She put lost revenue at 4 million euros.").unit("EUR").figure("4 million", "revenue");
        assertThat(lost.only()).containsEntry("counted", "lost-revenue");
    }

    @Test
    void percentagesDemandedAndOfferedOfWagesAreRises() {
        var more = Labelled.german("", "Die Gewerkschaft fordert 9 Prozent mehr Geld.").unit("%").role(Role.INCREASE)
                .modality(Modality.PROJECTED).figure("9 Prozent", "Geld").only();
        var wages = Labelled.english("", "The union had demanded 9 percent for wages.").unit("%").modality(Modality.PROJECTED)
                .figure("9 percent", "wages").only();
        assertThat(more).containsEntry("basis", "increase").containsEntry("event", "demanded").isEqualTo(wages);
    }

    @Test
    void aidOfAFewThousandIsForEach() {
        var each = Labelled.german("", "Für Betroffene gibt es eine Soforthilfe von 5.000 Euro.").unit("EUR").figure("5.000",
                "Soforthilfe").only();
        var all = Labelled.german("", "Für Betroffene gibt es eine Soforthilfe von 50.000.000 Euro.").unit("EUR").figure(
                "50.000.000", "Soforthilfe").only();
        assertThat(each).containsEntry("basis", "average");
        assertThat(all).containsEntry("basis", "level");
    }

    @Test
    void aVerbMaySayOnlyByItsSecondPartWhatHappens() {
        var died = Labelled.german("", "Dabei kamen zwölf Menschen ums Leben.").figure("zwölf", "Menschen").only();
        var came = Labelled.german("", "Zum Fest kamen zwölf Menschen.").figure("zwölf", "Menschen").only();
        assertThat(died).containsEntry("counted", "fatality");
        assertThat(came).containsEntry("counted", "participant");
    }

    @Test
    void buildingClearingAndRecallingHaveACost() {
        var german = Labelled.german("", "Der Neubau soll 42 Millionen Euro kosten.").unit("EUR").figure("42 Millionen Euro",
                "Neubau").only();
        var english = Labelled.english("", "The renovation could cost 42 million euros.").unit("EUR").figure("42 million euros",
                "renovation").only();
        assertThat(german).containsEntry("counted", "cost").isEqualTo(english);
        assertThat(Labelled.english("", "The recall cost 9 million euros.").unit("EUR").figure("9 million euros", "recall")
                .only()).containsEntry("counted", "cost");
    }

    @Test
    void aWordIsNoCompoundOfWhatItEndsWith() {
        var mud = Labelled.german("", "Es flossen 5 Millionen Kubikmeter Schlamm aus.").unit("m3").figure("5 Millionen",
                "Schlamm");
        var relief = Labelled.german("", "Das Hilfswerk bittet um Geld. 75 Hilfswerke helfen.").figure("75", "Hilfswerke");
        assertThat(mud.only()).containsEntry("counted", "mud");
        assertThat(relief.only()).doesNotContainEntry("counted", "plant");
    }

    @Test
    void bothEndsOfAChangeTellOfOneThing() {
        var labels = Labelled.english("Wall collapses", "The number of people dead in the collapse has reached 47, up from 16.")
                .role(Role.TO).figure("47", "people").role(Role.FROM).figure("16", "people").labels();
        assertThat(labels.get(1)).isEqualTo(labels.get(0)).containsEntry("counted", "fatality");
    }

    @Test
    void thoseWhoAreMissingBesideTheDeadAreNoAdditionToOtherMissing() {
        var labels = Labelled.english("Wall collapses", "Twelve people died. Another 30 are missing. Another 4 are missing.")
                .figure("Twelve", "people").role(Role.INCREASE).figure("30", "people").role(Role.INCREASE).figure("4", "people")
                .labels();
        assertThat(labels.get(1)).containsEntry("counted", "missing").containsEntry("basis", "level");
        assertThat(labels.get(2)).containsEntry("counted", "missing").containsEntry("basis", "increase");
    }
}
