package io.tallywire.figures.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;

/** Pairs the two ends of each change that an article states. */
public final class StatedChanges {
    private StatedChanges() {
    }

    /**
     * The changes stated in one article: each {@code to} with the nearest {@code from} of the same sentence, unit and counted
     * noun. A figure belongs to one change at most.
     *
     * @param figures the figures of one article, in any order
     */
    public static List<StatedChange> of(List<Figure> figures) {
        List<Figure> starts = new ArrayList<>(figures.stream().filter(figure -> figure.role() == Role.FROM).toList());
        List<StatedChange> changes = new ArrayList<>();
        for (Figure to : figures) {
            Figure from = to.role() == Role.TO ? nearest(to, starts) : null;
            if (from != null) {
                starts.remove(from);
                changes.add(new StatedChange(from, to));
            }
        }
        return List.copyOf(changes);
    }

    private static @Nullable Figure nearest(Figure to, List<Figure> starts) {
        Figure best = null;
        for (Figure from : starts) {
            if (from.sentence().equals(to.sentence()) && from.unit().equals(to.unit())
                    && Objects.equals(noun(from.counted()), noun(to.counted()))
                    && (best == null || distance(from, to) < distance(best, to))) {
                best = from;
            }
        }
        return best;
    }

    private static int distance(Figure from, Figure to) {
        return Math.abs(from.start() - to.start());
    }

    private static @Nullable String noun(@Nullable Counted counted) {
        return counted == null ? null : counted.text();
    }
}
