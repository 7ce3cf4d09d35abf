package io.tallywire.claims.intake;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Interval;

/** A figure's interval in the base unit of its series. */
final class SeriesValue {
    private SeriesValue() {
    }

    static Interval of(Figure figure) {
        return figure.interval();
    }
}
