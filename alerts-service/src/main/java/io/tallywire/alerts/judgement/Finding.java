package io.tallywire.alerts.judgement;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;

/**
 * What a rule makes of an article in a series: at most one for each rule.
 *
 * @param changes those that the rule wants; the one that tells most leads
 * @param alsoTotal whether the article gives the number both as a total and as an increase
 */
public record Finding(Rule rule, Outcome outcome, String articleId, List<Change> changes, boolean alsoTotal) {
    /** What is to be done about it. */
    public enum Outcome {
        /** An alert is to be raised. */
        NEWS,
        /** News so shortly after an alert that it only updates that one. */
        FURTHER_NEWS,
        /** Nothing but more of a disagreement that is open already: a side has moved, or another source has joined it. */
        MORE_OF_DISPUTE,
        /** Sources of an open disagreement say again what they said, or it is older than the rule. */
        NOTHING_NEW_IN_DISPUTE
    }

    /** Whether it adds to an open disagreement, and tells nothing else. */
    public boolean isOfOpenDispute() {
        return outcome == Outcome.MORE_OF_DISPUTE || outcome == Outcome.NOTHING_NEW_IN_DISPUTE;
    }

    public Change leading() {
        return changes.getFirst();
    }

    public Set<ChangeKind> kinds() {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        changes.forEach(change -> kinds.add(change.kind()));
        if (alsoTotal) {
            kinds.add(ChangeKind.TOTAL_OR_INCREASE);
        }
        return Collections.unmodifiableSet(kinds);
    }
}
