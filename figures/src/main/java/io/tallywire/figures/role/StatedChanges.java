package io.tallywire.figures.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;
import io.tallywire.figures.Span;

/** Pairs the two ends of each change that an article states. */
public final class StatedChanges {
    /** What both ends of a change have in common. */
    private record Subject(Span sentence, String unit, @Nullable String noun) {
        static Subject of(Figure figure) {
            Counted counted = figure.counted();
            return new Subject(figure.sentence(), figure.unit(), counted == null ? null : counted.text());
        }
    }

    private StatedChanges() {
    }

    /**
     * The changes stated in one article: each {@code to} with the nearest {@code from} of the same sentence, unit and counted
     * noun, the earlier of two that are as near. A figure belongs to one change at most.
     *
     * @param figures the figures of one article, in any order; no two begin at the same place
     */
    public static List<StatedChange> of(List<Figure> figures) {
        Map<Subject, NavigableMap<Integer, Figure>> starts = new HashMap<>();
        for (Figure from : figures) {
            if (from.role() == Role.FROM) {
                starts.computeIfAbsent(Subject.of(from), subject -> new TreeMap<>()).put(from.start(), from);
            }
        }
        List<StatedChange> changes = new ArrayList<>();
        for (Figure to : figures) {
            NavigableMap<Integer, Figure> candidates = to.role() == Role.TO ? starts.get(Subject.of(to)) : null;
            if (candidates != null && !candidates.isEmpty()) {
                Figure from = nearest(to, candidates);
                candidates.remove(from.start());
                changes.add(new StatedChange(from, to));
            }
        }
        return List.copyOf(changes);
    }

    private static Figure nearest(Figure to, NavigableMap<Integer, Figure> candidates) {
        Map.Entry<Integer, Figure> before = candidates.floorEntry(to.start());
        Map.Entry<Integer, Figure> after = candidates.ceilingEntry(to.start());
        if (before == null || after == null) {
            return (before == null ? candidates.firstEntry() : before).getValue();
        }
        return to.start() - before.getKey() <= after.getKey() - to.start() ? before.getValue() : after.getValue();
    }
}
