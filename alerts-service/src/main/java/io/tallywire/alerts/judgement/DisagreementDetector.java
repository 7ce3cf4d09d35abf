package io.tallywire.alerts.judgement;

import java.util.List;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;

/** An estimate of the article against those of every other source heard within the window. */
final class DisagreementDetector implements ChangeDetector {
    @Override
    public List<Change> detect(Situation situation, Rule rule, RuleState state) {
        return situation.current().stream().flatMap(now -> situation.after().stream()
                .filter(other -> !other.source().equals(now.source()) && !followsInText(other, now))
                .flatMap(other -> Comparison.of(other, now)
                        .map(difference -> new Change(ChangeKind.DISAGREEMENT, other, now, difference)).stream()))
                .toList();
    }

    /** Of two estimates in one article the later one answers the earlier. */
    private static boolean followsInText(Estimate other, Estimate now) {
        return other.articleId().equals(now.articleId()) && other.claim().figure().start() > now.claim().figure().start();
    }
}
