package io.tallywire.alerts.change;

import java.time.Instant;

import io.tallywire.events.Claim;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;

/**
 * What a source holds of a series, by one claim.
 *
 * @param source name of the source in the form by which it is told from others
 */
public record Estimate(Claim claim, String source) {
    public static Estimate of(Claim claim) {
        return new Estimate(claim, SourceName.normalised(claim.voucher()));
    }

    public Interval value() {
        return claim.value();
    }

    /** The unit of the value. */
    public String unit() {
        return claim.figure().labels().getOrDefault("unit", "1");
    }

    public Instant publishedAt() {
        return claim.publishedAt();
    }

    public String articleId() {
        return claim.articleId();
    }

    /** A value that its source gives up, or that somebody denies, is nobody's estimate. */
    public boolean isHeld() {
        return claim.figure().role() != Role.FROM && claim.figure().modality() != Modality.DENIED;
    }
}
