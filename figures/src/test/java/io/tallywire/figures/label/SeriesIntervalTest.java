package io.tallywire.figures.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Span;

class SeriesIntervalTest {
    @Test
    void hectaresAndSquareKilometresAreComparedInOneUnit() {
        Figure hectares = figure("5200", "har", Role.LEVEL);
        Figure kilometres = figure("52", "km2", Role.LEVEL);
        assertThat(SeriesInterval.unitOf(hectares)).isEqualTo(SeriesInterval.unitOf(kilometres));
        assertThat(SeriesInterval.of(hectares).lower()).isEqualByComparingTo(SeriesInterval.of(kilometres).lower());
    }

    @Test
    void aChangeOfTemperatureHasNoZeroPoint() {
        Interval nineFahrenheit = SeriesInterval.of(figure("9", "[degF]", Role.INCREASE));
        Interval fiveCelsius = SeriesInterval.of(figure("5", "Cel", Role.INCREASE));
        assertThat(nineFahrenheit.lower()).isCloseTo(fiveCelsius.lower(), within(new BigDecimal("0.0001")));
    }

    @Test
    void anOpenSideStaysOpen() {
        Figure figure = figure("3", "km", Role.LEVEL);
        Figure open = new Figure(0, 1, "3", new Interval(new BigDecimal(3), null), Hedge.MORE_THAN, "km", Role.LEVEL, null,
                Modality.ASSERTED, null, null, Map.of(), figure.sentence(), 1);
        assertThat(SeriesInterval.of(open).upper()).isNull();
    }

    private static Figure figure(String number, String unit, Role role) {
        return new Figure(0, 1, number, Interval.point(new BigDecimal(number)), Hedge.EXACT, unit, role, null,
                Modality.ASSERTED, null, null, Map.of(), new Span(0, 1), 1);
    }
}
