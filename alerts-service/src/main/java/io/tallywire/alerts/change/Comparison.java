package io.tallywire.alerts.change;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Interval;

/**
 * Compares intervals like with like: points and ranges by their midpoints, bounds of one side with each other, a range with a
 * bound by that
 * bound's side, a point with a bound only where it lies outside it.
 */
public final class Comparison {
    private Comparison() {
    }

    /** As for their values; what has different units is never compared. */
    public static Optional<Difference> of(Estimate before, Estimate after) {
        return before.unit().equals(after.unit()) ? of(before.value(), after.value()) : Optional.empty();
    }

    /** The numbers to compare; empty where the two do not contradict each other and nothing like stands against like. */
    public static Optional<Difference> of(Interval before, Interval after) {
        if (isTwoSided(before) && isTwoSided(after)) {
            return Optional.of(new Difference(Midpoint.of(before), Midpoint.of(after), overlap(before, after)));
        }
        if (isTwoSided(before)) {
            return againstBound(before, after).map(pair -> new Difference(pair.inside(), pair.bound(), overlap(before, after)));
        }
        if (isTwoSided(after)) {
            return againstBound(after, before).map(pair -> new Difference(pair.bound(), pair.inside(), overlap(before, after)));
        }
        return bounds(before, after);
    }

    /**
     * The two ends of a change that one sentence states. There the number that stands for each end is what the sentence gives,
     * whichever
     * side it bounds: "from 11,000 to up to 30,000" is a rise by 19,000.
     */
    public static Difference ofStated(Interval before, Interval after) {
        return new Difference(stated(before), stated(after), overlap(before, after));
    }

    private static BigDecimal stated(Interval interval) {
        return isTwoSided(interval) ? Midpoint.of(interval) : end(interval.upper(), interval.lower());
    }

    private record AgainstBound(BigDecimal inside, BigDecimal bound) {
    }

    private static Optional<AgainstBound> againstBound(Interval twoSided, Interval bound) {
        if (twoSided.isPoint() && overlap(twoSided, bound)) {
            return Optional.empty();
        }
        BigDecimal upper = bound.upper();
        BigDecimal lower = bound.lower();
        if (upper != null && twoSided.upper() != null) {
            return Optional.of(new AgainstBound(twoSided.upper(), upper));
        }
        return lower == null || twoSided.lower() == null ? Optional.empty()
                : Optional.of(new AgainstBound(twoSided.lower(), lower));
    }

    private static Optional<Difference> bounds(Interval before, Interval after) {
        if (before.upper() != null && after.upper() != null) {
            return Optional.of(new Difference(before.upper(), after.upper(), true));
        }
        if (before.lower() != null && after.lower() != null) {
            return Optional.of(new Difference(before.lower(), after.lower(), true));
        }
        return overlap(before, after) ? Optional.empty()
                : Optional.of(new Difference(end(before.upper(), before.lower()), end(after.upper(), after.lower()), false));
    }

    private static BigDecimal end(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null ? one : java.util.Objects.requireNonNull(other, "an interval has an end");
    }

    private static boolean isTwoSided(Interval interval) {
        return interval.lower() != null && interval.upper() != null;
    }

    private static boolean overlap(Interval a, Interval b) {
        return !isAbove(a.lower(), b.upper()) && !isAbove(b.lower(), a.upper());
    }

    private static boolean isAbove(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return lower != null && upper != null && lower.compareTo(upper) > 0;
    }
}
