package io.tallywire.alerts.change;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Two sources that differ.
 *
 * @param before the one heard earlier
 */
public record Disagreement(Estimate before, Estimate after) {
    /**
     * The first two found among estimates, one a source, that differ so far. What has different units is never compared.
     *
     * @param isEnough of a difference in a unit; it must hold for every larger one
     */
    public static Optional<Disagreement> among(Collection<Estimate> estimates, BiPredicate<Difference, String> isEnough) {
        return estimates.stream().collect(groupingBy(Estimate::unit, TreeMap::new, java.util.stream.Collectors.toList()))
                .values().stream().flatMap(some -> amongAlike(Extremes.of(some), isEnough).stream()).findFirst();
    }

    private static Optional<Disagreement> amongAlike(List<Estimate> estimates, BiPredicate<Difference, String> isEnough) {
        List<Estimate> inOrder = estimates.stream().sorted(Estimate.ORDER).toList();
        for (int later = inOrder.size() - 1; later > 0; later--) {
            for (int earlier = later - 1; earlier >= 0; earlier--) {
                Estimate before = inOrder.get(earlier);
                Estimate after = inOrder.get(later);
                if (Comparison.of(before, after).filter(difference -> isEnough.test(difference, after.unit())).isPresent()) {
                    return Optional.of(new Disagreement(before, after));
                }
            }
        }
        return Optional.empty();
    }
}
