package io.tallywire.alerts.judgement;

import java.util.List;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.change.Consensus;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;

/**
 * The consensus against what it was when the series last alerted, or began. One source alone is no consensus that shifts; where
 * all others have fallen silent, what another source made it before is the second.
 */
final class ShiftDetector implements ChangeDetector {
    private static final int FEWEST_SOURCES = 2;

    @Override
    public List<Change> detect(Situation situation, Rule rule, RuleState state) {
        Baseline baseline = state.baseline();
        if (baseline == null || situation.current().isEmpty()) {
            return List.of();
        }
        Estimate latest = situation.current().getLast();
        Estimate before = baseline.estimate();
        if (situation.after().size() < FEWEST_SOURCES && before.source().equals(latest.source())) {
            return List.of();
        }
        return before.unit().equals(latest.unit())
                ? Consensus.of(situation.after()).flatMap(now -> Comparison.of(baseline.consensus(), now))
                        .map(difference -> new Change(ChangeKind.SHIFT, before, latest, difference)).stream().toList()
                : List.of();
    }
}
