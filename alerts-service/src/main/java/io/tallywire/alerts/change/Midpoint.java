package io.tallywire.alerts.change;

import java.math.BigDecimal;

import io.tallywire.figures.Interval;

/** The middle of an interval that has two ends. */
final class Midpoint {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Midpoint() {
    }

    /** @throws IllegalArgumentException if a side is open */
    static BigDecimal of(Interval interval) {
        if (interval.lower() == null || interval.upper() == null) {
            throw new IllegalArgumentException("a one-sided bound is no point: " + interval);
        }
        return interval.isPoint() ? interval.lower() : interval.lower().add(interval.upper()).divide(TWO);
    }
}
