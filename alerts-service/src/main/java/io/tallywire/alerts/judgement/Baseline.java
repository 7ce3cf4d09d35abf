package io.tallywire.alerts.judgement;

import io.tallywire.events.Claim;
import io.tallywire.figures.Interval;

/**
 * What a shift is measured against.
 *
 * @param consensus when the rule last alerted, or the series began
 * @param claim the latest that it rested on
 */
public record Baseline(Interval consensus, Claim claim) {
}
