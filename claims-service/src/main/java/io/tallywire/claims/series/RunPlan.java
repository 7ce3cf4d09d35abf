package io.tallywire.claims.series;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Which claims under one set of labels stand together: those between which nowhere lies more than a quiet period. The same
 * claims end together in whatever order they come, since a claim between two runs joins them.
 */
final class RunPlan {
    private RunPlan() {
    }

    /** A series that exists. */
    record Known(String id, int period, Times times) {
    }

    /**
     * One run of claims.
     *
     * @param known the series that make it up, the one opened first in front: it takes in the others; none where it is to be
     *        opened
     */
    record Run(Times times, List<Known> known) {
    }

    /** The runs that hold these times, in order of time. */
    static List<Run> of(Collection<Known> known, Collection<Times> wanted, Duration quietPeriod) {
        List<Run> parts = new ArrayList<>();
        known.forEach(one -> parts.add(new Run(one.times(), List.of(one))));
        wanted.forEach(times -> parts.add(new Run(times, List.of())));
        parts.sort(Comparator.comparing(part -> part.times().first()));
        List<Run> runs = new ArrayList<>();
        for (Run part : parts) {
            if (!runs.isEmpty() && runs.getLast().times().isNear(part.times(), quietPeriod)) {
                runs.add(join(runs.removeLast(), part));
            } else {
                runs.add(part);
            }
        }
        return List.copyOf(runs);
    }

    private static Run join(Run one, Run other) {
        List<Known> known = new ArrayList<>(one.known());
        known.addAll(other.known());
        known.sort(Comparator.comparing(Known::period).thenComparing(Known::id));
        return new Run(one.times().and(other.times()), List.copyOf(known));
    }
}
