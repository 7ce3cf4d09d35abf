package io.tallywire.alerts.judgement;

import io.tallywire.events.Claim;

/** The disagreement of a series that is open under a rule, by the two claims that it was last found in. */
public record OpenDispute(Claim before, Claim after) {
}
