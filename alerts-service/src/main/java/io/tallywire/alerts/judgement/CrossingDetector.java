package io.tallywire.alerts.judgement;

import java.util.List;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.change.Consensus;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;

/** The consensus on the other side of the rule's level than before; see {@link LevelSide} for when that counts. */
final class CrossingDetector implements ChangeDetector {
    @Override
    public List<Change> detect(Situation situation, Rule rule, RuleState state) {
        LevelSide side = state.side();
        if (side == null || situation.current().isEmpty()) {
            return List.of();
        }
        Estimate latest = situation.current().getLast();
        Estimate before = side.seen().estimate();
        return Consensus.of(situation.after())
                .filter(now -> before.unit().equals(latest.unit()) && side.isCrossed(rule, now, latest.unit()))
                .flatMap(now -> Comparison.of(side.seen().consensus(), now))
                .map(difference -> new Change(ChangeKind.CROSSING, before, latest, difference)).stream().toList();
    }
}
