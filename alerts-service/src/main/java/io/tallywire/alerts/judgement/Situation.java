package io.tallywire.alerts.judgement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.events.Claim;

/**
 * What an article does to one series, as the detectors see it.
 *
 * @param at when it was published
 * @param isFirst whether the series held nothing before
 * @param before what the sources heard within the window held before the article, the latest first
 * @param after the same with the article
 * @param current the estimates that the article gives: of each source it names, the last one in the text
 * @param own by source of the current estimates: what it held before
 * @param stated the article's claims in this series that end a change of which their own sentence states the start
 * @param both the claim whose number the article gives both as a total and as an increase, if there is one
 */
public record Situation(Instant at, boolean isFirst, List<Estimate> before, List<Estimate> after, List<Estimate> current,
        Map<String, Estimate> own, List<StatedEnd> stated, Optional<Estimate> both) {
    /** The end of a change, and the claim of its start. */
    public record StatedEnd(Claim start, Estimate end) {
    }

    /** Whether the source of the newer estimate held the same before. */
    boolean isRepeated(Change change) {
        return isHeldBefore(change.after());
    }

    /** Whether its source held that before. */
    boolean isHeldBefore(Estimate estimate) {
        Estimate held = own.get(estimate.source());
        return held != null && held.unit().equals(estimate.unit()) && held.value().equals(estimate.value());
    }
}
