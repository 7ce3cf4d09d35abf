package io.tallywire.alerts.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.tallywire.figures.Interval;

/**
 * The few estimates among which those two are that differ most, so that not each has to be compared with each: of points,
 * ranges, upper and lower bounds those with the least and the greatest ends. A difference grows with the distance, so what
 * none of these reach, no others do.
 */
final class Extremes {
    private static final List<Function<Interval, Stream<BigDecimal>>> ENDS = List.of(
            value -> isTwoSided(value) ? Stream.of(Midpoint.of(value)) : Stream.empty(),
            value -> value.isPoint() ? Stream.ofNullable(value.lower()) : Stream.empty(),
            value -> isTwoSided(value) && !value.isPoint() ? Stream.ofNullable(value.lower()) : Stream.empty(),
            value -> isTwoSided(value) && !value.isPoint() ? Stream.ofNullable(value.upper()) : Stream.empty(),
            value -> isTwoSided(value) ? Stream.empty() : Stream.ofNullable(value.lower()),
            value -> isTwoSided(value) ? Stream.empty() : Stream.ofNullable(value.upper()));

    private record End(BigDecimal number, Estimate estimate) {
    }

    private Extremes() {
    }

    /** At most two for each way of reading an end, whatever their number. */
    static List<Estimate> of(Collection<Estimate> estimates) {
        if (estimates.size() <= ENDS.size()) {
            return List.copyOf(estimates);
        }
        Set<Estimate> extremes = new LinkedHashSet<>();
        for (var ends : ENDS) {
            List<End> some = estimates.stream()
                    .flatMap(one -> ends.apply(one.value()).map(number -> new End(number, one))).toList();
            some.stream().min(Comparator.comparing(End::number)).ifPresent(end -> extremes.add(end.estimate()));
            some.stream().max(Comparator.comparing(End::number)).ifPresent(end -> extremes.add(end.estimate()));
        }
        return new ArrayList<>(extremes);
    }

    private static boolean isTwoSided(Interval value) {
        return value.lower() != null && value.upper() != null;
    }
}
