package io.tallywire.alerts.estimate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Consensus;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;

/**
 * What the sources of a series hold together, as rules compare it.
 *
 * @param at when the newest article of the series was published
 * @param unit of all values
 * @param lower of the consensus, null where it is an upper bound or no source holds anything
 * @param upper of the consensus, null where it is a lower bound or no source holds anything
 * @param estimates of the sources heard within the freshness window that ends at {@code at}, the latest first
 */
public record ConsensusView(String seriesId, Instant at, String unit, @Nullable BigDecimal lower, @Nullable BigDecimal upper,
        List<Held> estimates) {
    /**
     * What one source holds.
     *
     * @param source under the name by which all its names go
     */
    public record Held(String source, @Nullable BigDecimal lower, @Nullable BigDecimal upper, Hedge hedge, Instant publishedAt,
            String claimId, String articleId, String publisher, @Nullable String url) {
        private static Held of(Estimate estimate) {
            var claim = estimate.claim();
            return new Held(estimate.source(), claim.value().lower(), claim.value().upper(), claim.figure().hedge(),
                    claim.publishedAt(), claim.id(), claim.articleId(), claim.publisher(), claim.url());
        }
    }

    static ConsensusView of(String seriesId, Instant at, String unit, List<Estimate> heard) {
        Interval consensus = Consensus.of(heard).orElse(null);
        return new ConsensusView(seriesId, at, unit, consensus == null ? null : consensus.lower(),
                consensus == null ? null : consensus.upper(), heard.stream().map(Held::of).toList());
    }
}
