package io.tallywire.figures.counted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Told;

class CountedNounsTest {
    @Test
    void theNounBehindTheNumberIsCounted() {
        told("de", "20 Tote und 35 schwer Verletzte wurden gezählt.", "Tote", "schwer Verletzte");
        told("en", "At least 40 fishing boats sank.", "fishing boats");
    }

    @Test
    void aContainerNamesWhatItHolds() {
        told("de", "Die Zahl der Vermissten sank von 31 auf neun.", "Vermissten", "Vermissten");
        told("en", "The number of refugees rose to 900.", "refugees");
    }

    @Test
    void aRateCountsTheSubjectOfItsClause() {
        told("en", "Inflation fell to 2.1 percent.", "Inflation");
        told("de", "Die Miete kostet inzwischen 900 Euro.", "Miete");
        told("de", "Es entstand ein Schaden von 3 Millionen Euro.", "Schaden");
        told("en", "Only 40 percent of the voters took part.", "voters");
    }

    @Test
    void aNumberWithoutNounTakesUpTheOneBeforeIt() {
        told("de", "Es kamen 300 Gäste, 40 davon aus Polen.", "Gäste", "Gäste");
    }

    @Test
    void aNumberOnBoardCountsThoseToldOfBefore() {
        told("en", "The ferry, built for 90 people, left with 146 on board.", "people", "people");
        told("de", "Das Schiff ist für 90 Menschen gebaut. Es fuhr mit 146 an Bord.", "Menschen", "Menschen");
    }

    @Test
    void aNounIsNoVerbOfTheSameSpelling() {
        told("de", "Siemens hat die Kosten für die neue Halle von 42 auf 78 Millionen Euro angehoben.", "Kosten", "Kosten");
    }

    @Test
    void aRateIsNobodyWhoCounts() {
        told("de", "Jeder dritte Kunde spart. Im Herbst war die Sparrate auf 8,8 Prozent geklettert.", "Kunde", "Sparrate");
    }

    @Test
    void theSecondOfTwoNounsWithOnePrepositionIsNoSubject() {
        told("en", "Damage to the mill and the weir came to 6 million euros.", "Damage");
        told("de", "Der Schaden an der Mühle und dem Wehr beläuft sich auf 6 Millionen Euro.", "Schaden");
    }

    @Test
    void aStrongParticipleIsNoNoun() {
        told("en", "The population of the camp has swollen to 15,000.", "population");
    }

    @Test
    void aPronounTakesUpWhatIsMeasuredAndNotWhatWasCounted() {
        told("de", "Über die alte Brücke rollen 900 Wagen. Sie ist 40 Meter lang.", "Wagen", "alte Brücke");
    }

    @Test
    void aVerbBehindANumberOfThingsIsANoun() {
        told("en", "The choir employed 40 volunteers.", "volunteers");
        told("en", "The choir drew 900 guests and cost 20,000 dollars.", "guests", "choir");
    }

    @Test
    void aMeasureEndsBeforeAnArticle() {
        told("de", "Die Firma machte bei einem Umsatz von 90 Millionen Euro einen Verlust von 8 Millionen Euro.", "Umsatz",
                "Verlust");
    }

    @Test
    void aMeasureWithoutANounIsOfWhatWasLastMeasuredLikeIt() {
        told("en", "Officers seized 2 tonnes of heroin. Three men were held. In May it had been 900 kilograms.", "heroin",
                "men", "heroin");
    }

    @Test
    void aTimeIsSpentWhereItsPrepositionSays() {
        told("en", "A former clerk was sentenced to 11 years in prison.", "prison");
    }

    @Test
    void someOfAGroupAreCountedByItsNoun() {
        told("en", "He said 34 rebels and nine of his own soldiers had died.", "rebels", "own soldiers");
    }

    @Test
    void moneyCountsWhatItIsSpentOn() {
        told("de", "In den Umbau der Halle will Merkator 12 Millionen Euro stecken.", "Umbau");
        told("de", "20 Millionen Euro sollen in Radwege fließen.", "Radwege");
        told("en", "The state would spend $40m on wind farms.", "wind farms");
    }

    @Test
    void aPriceCountsTheSubjectOfItsVerbAndNotWhoPays() {
        told("en", "The new tunnel cost the region $40m.", "new tunnel");
    }

    @Test
    void whoJudgesIsNotWhatIsJudged() {
        told("de", "Die Bank hob ihre Wachstumsprognose auf 1,4 Prozent. Der IWF ist mit 0,9 Prozent vorsichtiger.",
                "Wachstumsprognose",
                "Wachstumsprognose");
    }

    @Test
    void aShareThatAnswersIsOfThoseAskedBefore() {
        told("en", "Some 60% of farmers had tried a drone in the harvest and 12% used one daily.", "farmers", "farmers");
    }

    @Test
    void aMeasureBeforeItsAdjectiveBelongsToTheNounBeforeIt() {
        told("en", "Rescuers dug through snow six metres deep.", "snow");
    }

    @Test
    void anUnknownVerbBehindAModalIsNoNoun() {
        told("en", "The river could crest at 9 metres.", "river");
    }

    @Test
    void aNounBehindOfThemSaysWhichOfThem() {
        told("en", "They treated 87 villagers, fifty of them children.", "villagers", "children");
    }

    @Test
    void aNameGoesWithTheOwnerThatItEndsIn() {
        assertThat(Told.sources("en", "Sri Lanka's central bank said 40 lenders had failed."))
                .containsExactly("Sri Lanka's central bank");
    }

    void aParticipleOrAnAdditionAtTheBeginningIsNoNoun() {
        told("de", "Es gibt alte Krüge. Gezählt haben wir 300.", "alte Krüge");
        told("de", "Es kamen 300 Gäste. Weitere 40 blieben fort.", "Gäste", "Gäste");
    }

    @Test
    void aClauseGoesOnBehindARelativeClause() {
        told("de", "Sie gaben die Zahl der Gäste, die am Park standen, mit 300 an.", "Gäste");
    }

    @Test
    void theDimensionIsNotWhatIsMeasured() {
        told("de", "Im Hang klafft ein Riss von 30 Metern Länge.", "Riss");
    }

    @Test
    void aShareThatIsTheSubjectDoesNotCountItsObject() {
        told("de", "Die Mieter klagen. 30 Prozent finden den Hof gut.", "Mieter");
    }

    @Test
    void aTimeBehindTheNounIsNoPartOfIt() {
        told("en", "The ferry line carried 62,000 cars last year.", "cars");
        told("en", "Customs officers opened 410 parcels last week.", "parcels");
    }

    @Test
    void whoeverGivesANumberIsNotCountedByIt() {
        told("en", "The line will need 300 guards. Its owners spoke of 120.", "guards", "guards");
        told("en", "The club counted 900 members. The management promised 1,100.", "members", "members");
        told("en", "The league wants 300 guards. Its members, who live in the valley, expect 120.", "guards", "guards");
        told("de", "Die Gewerkschaft sprach von 420 Streikenden, die Reederei von 290.", "Streikenden", "Streikenden");
        told("en", "The sale of the mill brought savings of $3 million. Halden wants 5 million.", "savings", "savings");
    }

    @Test
    void theSubjectOfAPassiveIsCounted() {
        told("en", "The number of people confirmed dead has reached 47.", "people");
        told("en", "Job losses are now put at 260.", "Job losses");
    }

    @Test
    void aVerbBeforeAnArticleIsNoPartOfTheNoun() {
        told("de", "Der Wetterdienst Nordlicht senkte seine Regenmenge von 11 auf 8 Liter.", "Regenmenge", "Regenmenge");
    }

    @Test
    void whatIsWorthAnAmountStandsBeforeItsWorth() {
        told("de", "Der Zoll fand Uhren im Wert von 80.000 Euro.", "Uhren");
        told("en", "The court awarded her $2 million in damages.", "damages");
        told("en", "Carrier Blue Fjord agreed to an all-share deal worth $64 million.", "all-share deal");
    }

    private static void told(String language, String text, String... counted) {
        assertThat(Told.counted(language, text)).describedAs(text).containsExactly(counted);
    }
}
