package io.tallywire.alerts.change;

import java.util.List;

import io.tallywire.events.ChangeKind;

/** An estimate of the article against those of every other source heard within the window. */
final class DisagreementDetector implements ChangeDetector {
    @Override
    public List<Change> detect(Situation situation) {
        return situation.current().stream().flatMap(now -> situation.others(now).stream()
                .filter(other -> !followsInText(other, now))
                .flatMap(other -> Comparison.of(other.value(), now.value())
                        .map(difference -> new Change(ChangeKind.DISAGREEMENT, other, now, difference)).stream()))
                .toList();
    }

    /** Of two estimates in one article the later one answers the earlier. */
    private static boolean followsInText(Estimate other, Estimate now) {
        return other.articleId().equals(now.articleId()) && other.claim().figure().start() > now.claim().figure().start();
    }
}
