package io.tallywire.alerts.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How far one number lies from another.
 *
 * @param overlapping whether the intervals that the numbers stand for still have a value in common
 */
public record Difference(BigDecimal before, BigDecimal after, boolean overlapping) {
    private static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_EVEN);

    /** After minus before. */
    public BigDecimal absolute() {
        return after.subtract(before);
    }

    /** (after − before) / |before|, 1.73 for +173 %; empty from zero, where no ratio says how much it is. */
    public Optional<BigDecimal> relative() {
        return before.signum() == 0 ? Optional.empty() : Optional.of(absolute().divide(before.abs(), PRECISION));
    }

    /**
     * |ln(after / before)|, so that a doubling and a halving weigh the same; infinite from or to zero and across it, zero where
     * nothing
     * changed.
     */
    public double weight() {
        if (before.compareTo(after) == 0) {
            return 0;
        }
        if (before.signum() != after.signum()) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.abs(Math.log(after.divide(before, PRECISION).doubleValue()));
    }

    /**
     * Whether it is as large as a rule asks.
     *
     * @param relative 0.2 for 20 %, taken as ln(1 + relative) against {@link #weight()}
     * @param floor the least absolute difference
     */
    public boolean reaches(double relative, @Nullable BigDecimal floor) {
        return weight() >= Math.log1p(relative) - 1e-12 && weight() > 0
                && (floor == null || absolute().abs().compareTo(floor) >= 0);
    }
}
