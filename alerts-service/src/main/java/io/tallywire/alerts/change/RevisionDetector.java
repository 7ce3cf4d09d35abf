package io.tallywire.alerts.change;

import java.util.List;

import io.tallywire.events.ChangeKind;

/** A source's new estimate against the last one that it gave in another article. */
final class RevisionDetector implements ChangeDetector {
    @Override
    public List<Change> detect(Situation situation) {
        return situation.current().stream().flatMap(now -> situation.before().of(now.source()).stream()
                .flatMap(last -> Comparison.of(last.value(), now.value())
                        .map(difference -> new Change(ChangeKind.REVISION, last, now, difference)).stream()))
                .toList();
    }
}
