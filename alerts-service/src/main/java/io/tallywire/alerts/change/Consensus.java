package io.tallywire.alerts.change;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.tallywire.figures.Interval;

/**
 * What the sources hold together: the median of their points and midpoints; where all give bounds only, the strictest bound.
 */
public final class Consensus {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Consensus() {
    }

    /** Empty where there is no estimate. */
    public static Optional<Interval> of(Collection<Estimate> estimates) {
        List<BigDecimal> points = estimates.stream().map(Estimate::value)
                .filter(value -> value.lower() != null && value.upper() != null)
                .map(Midpoint::of).sorted().toList();
        if (!points.isEmpty()) {
            int middle = points.size() / 2;
            return Optional.of(Interval.point(plain(points.size() % 2 == 1 ? points.get(middle)
                    : points.get(middle - 1).add(points.get(middle)).divide(TWO))));
        }
        return strictest(estimates);
    }

    /** The form that it has again when it was stored as a plain decimal. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Optional<Interval> strictest(Collection<Estimate> estimates) {
        Optional<BigDecimal> upper = estimates.stream().map(one -> one.value().upper()).filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        if (upper.isPresent()) {
            return Optional.of(new Interval(null, plain(upper.get())));
        }
        return estimates.stream().map(one -> one.value().lower()).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .map(lower -> new Interval(plain(lower), null));
    }
}
