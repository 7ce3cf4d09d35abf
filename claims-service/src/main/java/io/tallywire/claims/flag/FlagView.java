package io.tallywire.claims.flag;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.claim.ClaimView;

/**
 * A flag as clients see it.
 *
 * @param note what it should be, in the words of who flagged it
 * @param reviewedAt null while nobody has looked at it
 * @param claim as it is now; it may have been moved or withdrawn since
 */
public record FlagView(long id, FlagReason reason, @Nullable String note, @Nullable String flaggedBy, Instant flaggedAt,
        @Nullable String reviewedBy, @Nullable Instant reviewedAt, ClaimView claim) {
}
