package io.tallywire.figures.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.tallywire.figures.Figure;
import io.tallywire.figures.TimeSpan;
import io.tallywire.figures.Told;

class FigureTimesTest {
    private static final TimeSpan MARCH = new TimeSpan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final TimeSpan APRIL = new TimeSpan(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

    @Test
    void theClauseDatesItsFigure() {
        assertThat(Told.of("de", "Im März 2026 fielen 30 Millimeter Regen.")).extracting(Figure::time).containsExactly(MARCH);
    }

    @Test
    void eachEndOfAChangeMayHaveItsOwnTime() {
        assertThat(Told.of("de", "Die Zahl der Gäste stieg von 50 im März 2026 auf 70 im April 2026.")).extracting(Figure::time)
                .containsExactly(MARCH, APRIL);
    }

    @Test
    void theDayOfTheReportDatesNothing() {
        assertThat(Told.of("de", "Es gebe 30 Verletzte, teilte die Polizei am Dienstag mit.")).extracting(Figure::time)
                .containsOnlyNulls();
        assertThat(Told.of("en", "The police said on Tuesday that 30 people were hurt.")).extracting(Figure::time)
                .containsOnlyNulls();
    }

    @Test
    void aTimeDatesTheClauseThatSaysWhatWasThen() {
        TimeSpan year = new TimeSpan(LocalDate.of(2009, 1, 1), LocalDate.of(2009, 12, 31));

        assertThat(Told.of("de", "Es war der schwerste Brand seit 2009, als 63 Menschen starben.")).extracting(Figure::time)
                .containsExactly(year);
        assertThat(Told.of("en", "It was the worst fire in the town since 2009, when 63 people died.")).extracting(Figure::time)
                .containsExactly(year);
        assertThat(Told.of("en", "The mill closed in March 2026, when 40 workers were left.")).extracting(Figure::time)
                .containsExactly(MARCH);
    }

    @Test
    void whatAFigureIsComparedWithDoesNotDateIt() {
        assertThat(Told.of("de", "Das sind 30 Gäste mehr als im März 2026.")).extracting(Figure::time).containsOnlyNulls();
    }

    @Test
    void twoMonthsOrTheFirstMonthsOfAYearAreOneTime() {
        TimeSpan both = new TimeSpan(MARCH.from(), APRIL.to());
        assertThat(Told.of("en", "Some 40 millimetres of rain fell between March and April.")).extracting(Figure::time)
                .containsExactly(both);
        assertThat(Told.of("en", "Some 40 shops closed in the first three months of 2026.")).extracting(Figure::time)
                .containsExactly(new TimeSpan(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void lastSummerIsTheLastWholeOne() {
        assertThat(Told.of("en", "Last summer 40 shops closed.")).extracting(Figure::time)
                .containsExactly(new TimeSpan(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 8, 31)));
        assertThat(Told.of("de", "Im vergangenen Winter schlossen 40 Läden.")).extracting(Figure::time)
                .containsExactly(new TimeSpan(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 28)));
    }

    @Test
    void aSubjectCutOffFromItsVerbIsDatedByTheVerb() {
        LocalDate sunday = LocalDate.of(2026, 5, 17);
        assertThat(Told.of("en", "Winds of 90 km/h, a record for the valley, were measured on Sunday."))
                .extracting(Figure::time)
                .containsExactly(new TimeSpan(sunday, sunday));
    }

    @Test
    void aDurationBeforeADayIsADurationAndNoDate() {
        LocalDate monday = LocalDate.of(2026, 5, 18);
        assertThat(Told.of("en", "The pump ran for nine hours on Monday.")).extracting(Figure::time)
                .containsExactly(new TimeSpan(monday, monday));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Im vergangenen Winter kamen 30 Gäste.                     | 2025-12-01 | 2026-02-28
            Von Januar bis April 2026 kamen 30 Gäste.                 | 2026-01-01 | 2026-04-30
            In den ersten drei Monaten kamen 30 Gäste.                | 2026-01-01 | 2026-03-31
            Im Herbst werden wohl 30 Gäste kommen.                    | 2026-09-01 | 2026-11-30
            """)
    void seasonsAndRunsOfMonthsDateAFigure(String text, LocalDate from, LocalDate to) {
        assertThat(Told.of("de", text)).extracting(Figure::time).containsExactly(new TimeSpan(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Es kamen 30 Gäste weniger als im gleichen Zeitraum des Vorjahres.",
            "Es kamen 30 Gäste, doppelt so viele wie im ganzen Vorjahr.",
            "Es kamen 30 Gäste seit Beginn der Zählung im April 2023." })
    void comparisonsAndBeginningsDateNothing(String text) {
        assertThat(Told.of("de", text)).extracting(Figure::time).containsOnlyNulls();
    }
}
