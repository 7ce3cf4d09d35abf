package io.tallywire.alerts.judgement;

import io.tallywire.alerts.change.Estimate;
import io.tallywire.events.Claim;
import io.tallywire.figures.Interval;

/**
 * A consensus that a later one is measured against.
 *
 * @param claim the latest that it rested on
 */
public record Baseline(Interval consensus, Claim claim) {
    /** That claim as an estimate of whoever vouches for it. */
    Estimate estimate() {
        return new Estimate(claim, claim.voucher());
    }
}
