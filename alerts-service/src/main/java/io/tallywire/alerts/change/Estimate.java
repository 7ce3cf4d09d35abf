package io.tallywire.alerts.change;

import java.time.Instant;
import java.util.Comparator;

import io.tallywire.events.Claim;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;

/**
 * What a source holds of a series, by one claim.
 *
 * @param source name of the source; two are the same source if they are equal
 */
public record Estimate(Claim claim, String source) {
    /** By publication, and within an article by place in the text. */
    public static final Comparator<Estimate> ORDER = Comparator.comparing(Estimate::position)
            .thenComparing(one -> one.claim.figure().start()).thenComparing(one -> one.claim.id());

    /** A value that its source gives up, or that somebody denies, is nobody's estimate. */
    public static boolean isHeld(Claim claim) {
        return claim.figure().role() != Role.FROM && claim.figure().modality() != Modality.DENIED;
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

    Position position() {
        return new Position(publishedAt(), articleId());
    }

    /** The same under the name by which all names of the source go. */
    public Estimate as(String voice) {
        return voice.equals(source) ? this : new Estimate(claim, voice);
    }
}
