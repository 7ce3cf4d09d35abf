package io.tallywire.figures.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

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
}
