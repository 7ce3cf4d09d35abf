package io.tallywire.figures.label;

import java.util.List;
import java.util.Optional;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;

/**
 * Figures that have no noun of their own and take up another: they repeat its number ("die Zahl von 30.000") or stand in
 * its place ("10,000 to 20,000 is more realistic"). They belong to its series.
 */
final class ReferenceBack {
    /** How many figures back one may refer. */
    private static final int REACH = 6;

    private ReferenceBack() {
    }

    static Draft resolved(Draft draft, List<Draft> earlier) {
        if (draft.figure().role() != Role.LEVEL || hasOwnNoun(draft)) {
            return draft;
        }
        for (int i = earlier.size() - 1; i >= Math.max(0, earlier.size() - REACH); i--) {
            Draft former = earlier.get(i);
            if (sameThing(draft, former)) {
                boolean repeated = sameNumber(draft.figure(), former.figure());
                boolean takenUp = former.basis().equals(Basis.INCREASE) && former.outlook().equals(draft.outlook())
                        && countsAhead(former);
                if (repeated || takenUp) {
                    return draft.inSeriesOf(former);
                }
                return draft;
            }
        }
        return draft;
    }

    private static boolean hasOwnNoun(Draft draft) {
        return draft.anchor().countsHere() && draft.anchor().countedFirst() >= draft.anchor().first();
    }

    private static boolean countsAhead(Draft former) {
        return former.figure().role() != Role.INCREASE || former.anchor().countedFirst() >= former.anchor().end();
    }

    private static boolean sameThing(Draft draft, Draft former) {
        return draft.figure().unit().equals(former.figure().unit())
                && concept(draft).isPresent() && concept(draft).equals(concept(former));
    }

    private static Optional<String> concept(Draft draft) {
        return draft.subject().map(subject -> subject.concept().name());
    }

    private static boolean sameNumber(Figure one, Figure other) {
        return one.interval().lower() != null && one.interval().isPoint()
                && (one.interval().lower().equals(other.interval().lower())
                        || one.interval().lower().equals(other.interval().upper()));
    }
}
