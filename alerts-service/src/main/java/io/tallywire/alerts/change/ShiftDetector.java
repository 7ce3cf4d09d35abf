package io.tallywire.alerts.change;

import java.util.List;

import io.tallywire.events.ChangeKind;

/** The consensus against what it was when the series last alerted, or began. One source alone is no consensus. */
final class ShiftDetector implements ChangeDetector {
    private static final int FEWEST_SOURCES = 2;

    @Override
    public List<Change> detect(Situation situation) {
        var baseline = situation.baseline();
        var baselineClaim = situation.baselineClaim();
        List<Estimate> heard = situation.after().heard(situation.at(), situation.freshness());
        if (baseline == null || baselineClaim == null || heard.size() < FEWEST_SOURCES || situation.current().isEmpty()) {
            return List.of();
        }
        return Consensus.of(heard).flatMap(now -> Comparison.of(baseline, now))
                .map(difference -> new Change(ChangeKind.SHIFT, baselineClaim, situation.current().getLast(), difference))
                .stream()
                .toList();
    }
}
