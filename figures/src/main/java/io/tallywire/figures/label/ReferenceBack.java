package io.tallywire.figures.label;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;

/**
 * Figures that have no noun of their own and take up another: they count the same thing ("nine people were missing, up
 * from seven"), repeat its number ("die Zahl von 30.000") or stand in its place ("10,000 to 20,000 is more realistic").
 */
final class ReferenceBack {
    /** How many figures back one may refer. */
    private static final int REACH = 6;
    private static final String STRUCK = "struck";
    private static final String ANIMAL = "animal";

    private ReferenceBack() {
    }

    /** The figure with what the text leaves out taken from the one it refers to. */
    static Draft resolved(Draft given, List<Draft> earlier) {
        Draft draft = ofKind(given, earlier);
        if (!earlier.isEmpty() && isOtherEnd(draft, earlier.getLast())) {
            return draft.aboutWhat(earlier.getLast());
        }
        if (!earlier.isEmpty() && isAlongside(draft, earlier.getLast())) {
            return draft.withBasis(Basis.LEVEL);
        }
        if (draft.subject().isEmpty() || draft.figure().role() == Role.WHOLE || hasOwnNoun(draft, earlier)) {
            return draft;
        }
        Draft former = former(draft, earlier);
        if (former == null) {
            return draft;
        }
        Draft same = draft.subject().get().isBare() ? draft.aboutWhat(former) : draft;
        boolean sameUnit = draft.unit().equals(former.unit());
        boolean takesUp = draft.figure().role() == Role.LEVEL && sameUnit && tellsTheSame(same, former)
                && (sameNumber(draft.figure(), former.figure()) || standsFor(draft, former));
        return takesUp ? same.inSeriesOf(former) : same;
    }

    /** "The death toll reached 47, up from 16": what is told of one end of a change holds for the other. */
    private static boolean isOtherEnd(Draft draft, Draft former) {
        Role role = draft.figure().role();
        return (role == Role.FROM && former.figure().role() == Role.TO
                || role == Role.TO && former.figure().role() == Role.FROM)
                && draft.unit().equals(former.unit()) && draft.anchor().sharesMentionWith(former.anchor())
                && draft.anchor().sentence().index() == former.anchor().sentence().index();
    }

    /** "12 people died. Another 30 are missing": they come on top of the dead, not of others who are missing. */
    private static boolean isAlongside(Draft draft, Draft former) {
        Concept concept = draft.subject().map(Subject::concept).filter(found -> found.is(STRUCK)).orElse(null);
        Concept other = former.subject().map(Subject::concept).filter(found -> found.is(STRUCK)).orElse(null);
        return concept != null && other != null && !concept.equals(other) && draft.figure().role() == Role.INCREASE
                && draft.anchor().sharesMentionWith(former.anchor());
    }

    /** "23,500 turkeys were culled; at first 18,000 animals": animals are of the kind that was told of before. */
    private static Draft ofKind(Draft draft, List<Draft> earlier) {
        Subject subject = draft.subject().orElse(null);
        if (subject == null || !subject.thing().name().equals(ANIMAL)) {
            return draft;
        }
        for (int i = earlier.size() - 1; i >= Math.max(0, earlier.size() - REACH); i--) {
            Concept kind = earlier.get(i).subject().map(Subject::thing).orElse(null);
            if (kind != null && kind.is(ANIMAL) && !kind.name().equals(ANIMAL)) {
                return subject.event().isEmpty() ? draft.aboutWhat(earlier.get(i)) : draft.about(kind);
            }
        }
        return draft;
    }

    static boolean hasOwnNoun(Draft draft, List<Draft> earlier) {
        return draft.anchor().countsHere() && earlier.subList(Math.max(0, earlier.size() - REACH), earlier.size()).stream()
                .noneMatch(former -> former.anchor().sharesMentionWith(draft.anchor()));
    }

    private static @Nullable Draft former(Draft draft, List<Draft> earlier) {
        for (int i = earlier.size() - 1; i >= Math.max(0, earlier.size() - REACH); i--) {
            Draft former = earlier.get(i);
            boolean sameThing = former.subject().isPresent()
                    && former.subject().get().thing().equals(draft.subject().orElseThrow().thing());
            if (sameThing && former.figure().role() != Role.PART) {
                return former;
            }
        }
        return null;
    }

    private static boolean tellsTheSame(Draft draft, Draft former) {
        return draft.subject().map(Subject::concept).equals(former.subject().map(Subject::concept))
                && draft.subject().map(Subject::event).equals(former.subject().map(Subject::event));
    }

    /** In the place of a total there can stand an addition only where the addition has its noun after it. */
    private static boolean standsFor(Draft draft, Draft former) {
        return former.basis().equals(Basis.INCREASE) && former.outlook().equals(draft.outlook())
                && (former.figure().role() != Role.INCREASE || former.anchor().countedFirst() >= former.anchor().end());
    }

    private static boolean sameNumber(Figure one, Figure other) {
        return one.interval().isPoint() && one.interval().lower() != null
                && (one.interval().lower().equals(other.interval().lower())
                        || one.interval().lower().equals(other.interval().upper()));
    }
}
