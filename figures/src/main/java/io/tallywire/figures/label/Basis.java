package io.tallywire.figures.label;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;

/** Whether a figure is the size of something, an amount of change, a multiple of it or a share. */
final class Basis {
    static final String LEVEL = "level";
    static final String INCREASE = "increase";
    private static final String AVERAGE = "average";
    private static final String SHARE = "share";
    private static final String RISING = "rising";
    private static final String RATE = "rate";

    private Basis() {
    }

    /** @param ofEach whether the text says that the figure is one of each and no total */
    static String of(Figure figure, Optional<Subject> subject, boolean ofEach) {
        String basis = of(figure, subject);
        return ofEach && basis.equals(LEVEL) && subject.filter(Basis::hasTotals).isPresent() ? AVERAGE : basis;
    }

    /** Wages, prices and rates are what each one has anyway, whether the text says so or not. */
    private static boolean hasTotals(Subject subject) {
        Concept concept = subject.concept();
        return concept.is("human") || concept.is("victim") || concept.is("plan") || concept.is("total");
    }

    private static String of(Figure figure, Optional<Subject> subject) {
        return switch (figure.role()) {
            case INCREASE -> isRateOfGrowth(figure, subject) ? LEVEL : INCREASE;
            case DECREASE -> "decrease";
            case FACTOR -> "factor";
            case LEVEL, FROM, TO, PART, WHOLE -> !isShare(figure, subject) ? LEVEL : isRise(subject) ? INCREASE : SHARE;
        };
    }

    /** The drafts, with parts of a whole of the same name told apart from it. */
    static List<Draft> settled(List<Draft> drafts) {
        Set<Map.Entry<Integer, Likeness>> wholes = drafts.stream().filter(draft -> draft.figure().role() == Role.WHOLE)
                .map(Basis::inSentence).collect(Collectors.toSet());
        return drafts.stream().map(draft -> draft.figure().role() == Role.PART && wholes.contains(inSentence(draft))
                ? draft.withBasis(SHARE)
                : draft).toList();
    }

    private static Map.Entry<Integer, Likeness> inSentence(Draft draft) {
        return Map.entry(draft.anchor().sentence().index(), Likeness.of(draft));
    }

    /** "Grew by 0.2 percent" tells the rate of growth. */
    private static boolean isRateOfGrowth(Figure figure, Optional<Subject> subject) {
        return UnitKind.inRole(figure).equals(UnitKind.GROWTH) && subject
                .filter(found -> found.concept().is(RATE) && !found.thing().is(RATE)).isPresent();
    }

    /** "Offered 4 percent": percentages that are demanded and offered of wages are what they rise by. */
    private static boolean isRise(Optional<Subject> subject) {
        return subject.filter(found -> found.concept().is(RISING) && found.event().isPresent()).isPresent();
    }

    private static boolean isShare(Figure figure, Optional<Subject> subject) {
        return UnitKind.of(figure.unit()).equals(UnitKind.PERCENT)
                && subject.filter(found -> found.concept().is(RATE)).isEmpty();
    }
}
