package io.tallywire.claims.filing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Claim;

/** Finds the number that an article gives both as a total and as an increase of the same thing. */
final class TotalOrIncrease {
    private static final List<String> SAME = List.of("unit", "counted", "of", "place", "cause", "event");

    private TotalOrIncrease() {
    }

    /** What both have in common. */
    private record Thing(List<@Nullable String> labels, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        static Thing of(Claim claim) {
            Map<String, String> labels = claim.figure().labels();
            return new Thing(Arrays.asList(SAME.stream().map(labels::get).toArray(String[]::new)),
                    plain(claim.value().lower()), plain(claim.value().upper()));
        }

        private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
            return value == null ? null : value.stripTrailingZeros();
        }
    }

    /**
     * For the id of each claim of such a pair that of the other. A claim belongs to one pair at most.
     *
     * @param claims those of one article, in order of the text
     */
    static Map<String, String> of(List<Claim> claims) {
        Map<Thing, List<Claim>> totals = new HashMap<>();
        claims.stream().filter(claim -> hasBasis(claim, "level"))
                .forEach(claim -> totals.computeIfAbsent(Thing.of(claim), thing -> new ArrayList<>()).add(claim));
        Map<String, String> others = new HashMap<>();
        claims.stream().filter(claim -> hasBasis(claim, "increase")).forEach(increase -> {
            List<Claim> same = totals.getOrDefault(Thing.of(increase), List.of());
            if (!same.isEmpty()) {
                Claim total = same.removeFirst();
                others.put(total.id(), increase.id());
                others.put(increase.id(), total.id());
            }
        });
        return others;
    }

    private static boolean hasBasis(Claim claim, String basis) {
        return basis.equals(claim.figure().labels().get("basis"));
    }
}
