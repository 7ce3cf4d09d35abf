package io.tallywire.alerts.judgement;

import java.util.List;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;

/** A sentence that states both ends of a change, unless its source held the new end already: then the change is told again. */
final class StatedChangeDetector implements ChangeDetector {
    @Override
    public List<Change> detect(Situation situation, Rule rule, RuleState state) {
        return situation.stated().stream().filter(stated -> !situation.isHeldBefore(stated.end())).map(stated -> {
            Estimate start = new Estimate(stated.start(), stated.end().source());
            return new Change(ChangeKind.STATED_CHANGE, start, stated.end(),
                    Comparison.ofStated(start.value(), stated.end().value()));
        }).filter(change -> change.before() != null && change.before().unit().equals(change.after().unit())).toList();
    }
}
