package io.tallywire.claims.decision;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Times of publication for which a decision holds.
 *
 * @param from inclusive; null where it holds for everything before as well
 * @param to exclusive; null where it holds for everything after as well
 */
public record Window(@Nullable Instant from, @Nullable Instant to) {
    boolean holds(Instant publishedAt) {
        return (from == null || !publishedAt.isBefore(from)) && (to == null || publishedAt.isBefore(to));
    }
}
