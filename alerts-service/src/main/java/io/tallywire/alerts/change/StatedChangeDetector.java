package io.tallywire.alerts.change;

import java.util.List;

import io.tallywire.events.ChangeKind;

/** A sentence that states both ends of a change. */
final class StatedChangeDetector implements ChangeDetector {
    @Override
    public List<Change> detect(Situation situation) {
        return situation.stated().entrySet().stream().map(end -> {
            Estimate start = Estimate.of(end.getValue());
            return new Change(ChangeKind.STATED_CHANGE, start, end.getKey(),
                    Comparison.ofStated(start.value(), end.getKey().value()));
        }).toList();
    }
}
