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
    void whatAFigureIsComparedWithDoesNotDateIt() {
        assertThat(Told.of("de", "Das sind 30 Gäste mehr als im März 2026.")).extracting(Figure::time).containsOnlyNulls();
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
