package io.tallywire.alerts.judgement;

import java.util.List;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;

/** The first claim of a series. */
final class FirstDetector implements ChangeDetector {
    @Override
    public List<Change> detect(Situation situation, Rule rule, RuleState state) {
        return situation.isFirst()
                ? situation.current().stream().limit(1).map(now -> Change.alone(ChangeKind.FIRST, now)).toList()
                : List.of();
    }
}
