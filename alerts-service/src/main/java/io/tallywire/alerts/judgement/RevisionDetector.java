package io.tallywire.alerts.judgement;

import java.util.List;
import java.util.stream.Stream;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;

/** A source's new estimate against the last one that it gave in another article. */
final class RevisionDetector implements ChangeDetector {
    @Override
    public List<Change> detect(Situation situation, Rule rule, RuleState state) {
        return situation.current().stream().flatMap(now -> Stream.ofNullable(situation.own().get(now.source()))
                .flatMap(last -> Comparison.of(last, now)
                        .map(difference -> new Change(ChangeKind.REVISION, last, now, difference)).stream()))
                .toList();
    }
}
