package io.tallywire.figures.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.TimeSpan;

class LabellerTest {
    @Test
    void aGermanAndAnEnglishReportOfOneFloodMeetInOneSeries() {
        var german = Labelled.german("Tote nach Sturzflut", "Rotfurt (abc) – Im Erlental sind bei einer Sturzflut sechs "
                + "Menschen ums Leben gekommen.").figure("sechs", "Menschen").only();
        var english = Labelled.english("Flood kills seven", "VIENNA – Seven people were killed when a flash flood swept "
                + "through Austria’s Erlen valley.").figure("Seven", "people").only();
        assertThat(english).containsEntry("counted", "fatality").containsEntry("cause", "flood")
                .containsEntry("place", "AT/Erlen-valley");
        assertThat(german).containsEntry("cause", "flood").containsEntry("counted", "fatality");
        assertThat(german.get("place")).endsWith("Erlen-valley");
    }

    @Test
    void twoFloodsInTwoValleysStayApart() {
        var one = Labelled.german("", "Bei Hochwasser im Erlental starben sechs Menschen.").figure("sechs", "Menschen").only();
        var other = Labelled.german("", "Bei Hochwasser im Weidental starben acht Menschen.").figure("acht", "Menschen").only();
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void whoeverDiesInAnAccidentIsOneOfItsDead() {
        var unlisted = Labelled.german("", "Bei einem Lawinenabgang im Erlental sind drei Tourengeher gestorben.")
                .figure("drei", "Tourengeher").only();
        var listed = Labelled.english("", "Three hikers were killed by an avalanche.").figure("Three", "hikers").only();
        assertThat(unlisted).containsEntry("counted", "fatality").doesNotContainKey("event");
        assertThat(listed).containsEntry("counted", "fatality").doesNotContainKey("event");
    }

    @Test
    void aTotalAndAnAdditionStayApart() {
        List<Map<String, String>> labels = Labelled
                .english("", "Norway has 900 soldiers in the mission and will send 300 additional soldiers.")
                .figure("900", "soldiers").role(Role.INCREASE).modality(Modality.PROJECTED).figure("300", "soldiers").labels();
        assertThat(labels.get(0)).containsEntry("basis", "level").containsEntry("outlook", "reported");
        assertThat(labels.get(1)).containsEntry("basis", "increase").containsEntry("outlook", "projected");
    }

    @Test
    void aNumberTakenUpAgainBelongsWithTheAdditionItRepeats() {
        List<Map<String, String>> labels = Labelled
                .german("", "Geplant ist, 700 zusätzliche norwegische Soldaten zu schicken. Die Zahl von 700 sei zu hoch, "
                        + "sagte ein Offizier: 300 bis 400 seien möglich.")
                .role(Role.INCREASE).modality(Modality.PROJECTED).figure("700", "norwegische Soldaten")
                .modality(Modality.PROJECTED).figure("700", "norwegische Soldaten").modality(Modality.PROJECTED)
                .figure("300 bis 400", "norwegische Soldaten").labels();
        assertThat(labels).allSatisfy(label -> assertThat(label).containsEntry("basis", "increase")
                .containsEntry("outlook", "projected").containsEntry("of", "NO"));
    }

    @Test
    void animalsAreOfTheKindThatWasToldOfBefore() {
        List<Map<String, String>> labels = Labelled
                .german("", "Nach dem Ausbruch der Geflügelpest wurden 900 Gänse gekeult. Das Amt sprach von 700 Tieren.")
                .figure("900", "Gänse").figure("700", "Tieren").labels();
        assertThat(labels.get(0)).containsEntry("counted", "poultry").containsEntry("event", "killed")
                .containsEntry("cause", "epidemic");
        assertThat(labels.get(1)).isEqualTo(labels.get(0));
    }

    @Test
    void passengersToWhomSomethingHappensAreCountedAsPeopleAre() {
        var passengers = Labelled.english("", "After the ferry sank 19 passengers were missing.").figure("19", "passengers");
        assertThat(passengers.only()).containsEntry("counted", "missing").containsEntry("cause", "accident");
    }

    @Test
    void aShareOfPeopleIsNoRate() {
        var share = Labelled.german("", "Jeder dritte Haushalt heizt mit Gas.").unit("%").figure("Jeder dritte", "Haushalt");
        var rate = Labelled.german("", "Die Inflationsrate liegt bei 2,4 Prozent.").unit("%").figure("2,4 Prozent",
                "Inflationsrate");
        assertThat(share.only()).containsEntry("basis", "share");
        assertThat(rate.only()).containsEntry("basis", "level").containsEntry("counted", "inflation-rate");
    }

    @Test
    void peopleAreCalledByWhatHappensToThem() {
        List<Map<String, String>> labels = Labelled
                .english("", "Nine people were injured, four are missing and 80 residents were driven from their homes.")
                .figure("Nine", "people").figure("four", "people").figure("80", "residents").labels();
        assertThat(labels).extracting(label -> label.get("counted")).containsExactly("injured", "missing", "evacuee");
    }

    @Test
    void oneNumberOfTwoThingsIsTwoSeries() {
        List<Map<String, String>> labels = Labelled.german("", "20 Menschen wurden verletzt, 20 werden vermisst.")
                .figure("20", "Menschen").figure("20", "Menschen").labels();
        assertThat(labels).extracting(label -> label.get("counted")).containsExactly("injured", "missing");
    }

    @Test
    void childrenAmongTheDeadAreASeriesOfTheirOwn() {
        List<Map<String, String>> labels = Labelled.german("", "Bei dem Brand starben 14 Menschen, darunter 3 Kinder.")
                .figure("14", "Menschen").figure("3", "Kinder").labels();
        assertThat(labels.get(0)).containsEntry("counted", "fatality");
        assertThat(labels.get(1)).containsEntry("counted", "child").containsEntry("event", "killed");
    }

    @Test
    void aBackgroundParagraphGetsNeitherPlaceNorCauseOfToday() {
        var earlier = Labelled
                .german("Hochwasser im Erlental", "Im Erlental stehen nach dem Hochwasser Dörfer unter Wasser.\n"
                        + "Im August 2011 waren 40 Menschen gestorben.")
                .time(new TimeSpan(LocalDate.of(2011, 8, 1), LocalDate.of(2011, 8, 31))).figure("40", "Menschen").only();
        assertThat(earlier).containsEntry("period", "2011").doesNotContainKeys("cause", "place");
    }

    @Test
    void victimsInAnotherTownAreThoseOfAnotherIncident() {
        List<Map<String, String>> labels = Labelled
                .german("", "Bei einem Angriff auf Charkiw sind 5 Menschen getötet worden. In Odessa starben 2 Menschen.")
                .figure("5", "Menschen").figure("2", "Menschen").labels();
        assertThat(labels).extracting(label -> label.get("place")).containsExactly("UA/Charkiw", "UA/Odessa");
    }

    @Test
    void whatIsDeniedBelongsWithThePlansItDenies() {
        List<Map<String, String>> labels = Labelled
                .english("", "The union expects 900 jobs to be cut. That 2000 jobs would be cut is untrue, the firm said.")
                .modality(Modality.PROJECTED).figure("900", "jobs").modality(Modality.DENIED).figure("2000", "jobs").labels();
        assertThat(labels.get(1)).isEqualTo(labels.get(0));
    }

    @Test
    void aShortWordIsSpelledOutByWhatTheTextIsAbout() {
        var labels = Labelled.german("", "Die Zahl der Arbeitslosen sank. Die Quote fiel auf 5,1 Prozent.").unit("%")
                .role(Role.TO).figure("5,1 Prozent", "Quote").only();
        assertThat(labels).containsEntry("counted", "unemployment-rate").containsEntry("basis", "level");
    }

    @Test
    void forecastsOfTwoYearsStayApart() {
        TimeSpan next = new TimeSpan(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        TimeSpan now = new TimeSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        List<Map<String, String>> labels = Labelled
                .english("", "Inflation will average 3.1 percent in 2026 and 2.2 percent in 2027, the bank said.")
                .unit("%").modality(Modality.PROJECTED).time(now).figure("3.1 percent", "Inflation").unit("%")
                .modality(Modality.PROJECTED).time(next).figure("2.2 percent", "Inflation").labels();
        assertThat(labels).extracting(label -> label.get("period")).containsExactly("2026", "2027");
    }

    @Test
    void anAsideWithAFigureDoesNotHideWhatHappened() {
        List<Map<String, String>> labels = Labelled
                .english("", "Some 20 people, eleven of them Danish, were killed in the collision.").figure("20", "people")
                .figure("eleven", "people").labels();
        assertThat(labels.get(0)).containsEntry("counted", "fatality");
    }

    @Test
    void burntWoodlandIsBurntArea() {
        var english = Labelled.english("", "The blaze has charred 700 hectares of woodland.").unit("har").figure("700 hectares",
                "woodland");
        var german = Labelled.german("", "Bisher sind 700 Hektar Wald verbrannt.").unit("har").figure("700 Hektar", "Wald");
        assertThat(english.only()).containsEntry("counted", "area-burnt");
        assertThat(german.only()).containsEntry("counted", "area-burnt");
    }

    @Test
    void whatOthersSayOfAPlanBelongsToThePlan() {
        List<Map<String, String>> labels = Labelled
                .german("", "Die Reederei will 400 Stellen streichen. Der Betriebsrat spricht von 650 Stellen, die wegfallen.")
                .modality(Modality.PROJECTED).figure("400", "Stellen").figure("650", "Stellen").labels();
        assertThat(labels).allSatisfy(label -> assertThat(label).containsEntry("outlook", "projected"));
    }

    @Test
    void whatOfAPlanIsDoneStaysReported() {
        List<Map<String, String>> labels = Labelled
                .german("", "Die Reederei will 400 Stellen streichen. Im Jahr 2020 fielen 150 Stellen weg.")
                .modality(Modality.PROJECTED).figure("400", "Stellen")
                .time(new TimeSpan(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)))
                .figure("150", "Stellen").labels();
        assertThat(labels).extracting(label -> label.get("outlook")).containsExactly("projected", "reported");
    }

    @Test
    void eachInstituteHasASampleOfItsOwn() {
        List<Map<String, String>> labels = Labelled
                .german("", "Das Institut Lotse befragte 1.100 Personen. Für Kompass antworteten 2.300 Befragte.")
                .source("Instituts Lotse").figure("1.100", "Personen").source("Kompass").figure("2.300", "Befragte").labels();
        assertThat(labels).extracting(label -> label.get("of")).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void whoeverHelpsInADisasterBelongsToItAsItsVictimsDo() {
        List<Map<String, String>> labels = Labelled
                .german("Hochwasser im Erlental", "Im Erlental starben bei Hochwasser 6 Menschen. 300 Feuerwehrleute, "
                        + "80 Freiwillige und 500 Soldaten sind im Einsatz.")
                .figure("6", "Menschen").figure("300", "Feuerwehrleute").figure("80", "Freiwillige")
                .figure("500", "Soldaten").labels();
        assertThat(labels).allSatisfy(label -> assertThat(label).containsEntry("cause", "flood")
                .containsEntry("place", labels.getFirst().get("place")));
    }

    @Test
    void soldiersOfAWarBelongToNoDisaster() {
        var soldiers = Labelled.english("War enters third year", "In the war Norway has deployed 500 soldiers.")
                .figure("500", "soldiers").only();
        assertThat(soldiers).doesNotContainKey("cause");
    }

    @Test
    void whatEachOneGetsIsNoTotal() {
        List<Map<String, String>> labels = Labelled
                .german("",
                        "Das Land stellt 20.000.000 Euro Soforthilfe bereit. Betroffene bekommen 3.000 Euro Soforthilfe je Haushalt.")
                .unit("EUR").figure("20.000.000 Euro", "Soforthilfe").unit("EUR").figure("3.000 Euro", "Soforthilfe")
                .labels();
        assertThat(labels).extracting(label -> label.get("basis")).containsExactly("level", "average");
    }

    @Test
    void anAverageIsNoTotal() {
        var labels = Labelled.english("", "Each shelter takes in 40 children on average.").figure("40", "children").only();
        assertThat(labels).containsEntry("basis", "average");
    }

    @Test
    void seasonallyAdjustedNumbersStayApart() {
        List<Map<String, String>> labels = Labelled
                .english("", "The number of jobless rose to 90,000. In seasonally adjusted terms there were 87,000 jobless.")
                .figure("90,000", "jobless").figure("87,000", "jobless").labels();
        assertThat(labels.get(0)).doesNotContainKey("event");
        assertThat(labels.get(1)).containsEntry("event", "seasonally-adjusted");
    }
}
