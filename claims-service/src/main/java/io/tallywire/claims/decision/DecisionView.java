package io.tallywire.claims.decision;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A decision as clients see it.
 *
 * @param seriesId the series that it was taken about
 * @param ruling what was decided, a `rename`, `merge` or `split`
 * @param undoneAt null while it holds
 */
public record DecisionView(long id, String seriesId, Ruling ruling, Instant decidedAt, @Nullable String decidedBy,
        @Nullable Instant undoneAt) {
    static DecisionView of(DecisionEntity decision) {
        return new DecisionView(decision.id(), decision.seriesId(), decision.ruling(), decision.decidedAt(),
                decision.decidedBy(), decision.undoneAt());
    }
}
