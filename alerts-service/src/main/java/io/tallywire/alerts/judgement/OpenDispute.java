package io.tallywire.alerts.judgement;

import io.tallywire.events.Claim;

/**
 * The disagreement of a series that is open under a rule, by the two claims that it was last found in.
 *
 * @param inherited whether it was open before the rule judged anything: the rule tells nothing of it
 */
public record OpenDispute(Claim before, Claim after, boolean inherited) {
}
