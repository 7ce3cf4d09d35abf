package io.tallywire.claims.intake;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Interval;
import io.tallywire.figures.unit.BaseUnits;

/** A figure's interval in the base unit of its series. */
final class SeriesValue {
    private SeriesValue() {
    }

    static Interval of(Figure figure) {
        BaseUnits.Base base = BaseUnits.forComparison(figure.unit());
        return base.unit().equals(figure.unit()) ? figure.interval()
                : new Interval(converted(figure.interval().lower(), base), converted(figure.interval().upper(), base));
    }

    private static @Nullable BigDecimal converted(@Nullable BigDecimal end, BaseUnits.Base base) {
        return end == null ? null : base.convert(end);
    }
}
