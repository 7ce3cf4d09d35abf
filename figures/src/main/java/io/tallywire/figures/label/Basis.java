package io.tallywire.figures.label;

import java.math.BigDecimal;
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
    private static final String HANDOUT = "handout";
    private static final Set<String> HARD_CURRENCIES = Set.of("EUR", "USD", "GBP", "CHF");
    private static final BigDecimal LARGEST_HANDOUT = BigDecimal.valueOf(20_000);
    private static final String RISING = "rising";
    private static final String RATE = "rate";

    private Basis() {
    }

    /** @param ofEach whether the text says that the figure is one of each and no total */
    static String of(Figure figure, Optional<Subject> subject, boolean ofEach) {
        String basis = of(figure, subject);
        boolean each = ofEach || subject.filter(found -> isHandout(figure, found)).isPresent();
        return each && basis.equals(LEVEL) && subject.filter(Basis::hasTotals).isPresent() ? AVERAGE : basis;
    }

    /** Aid of a few thousand is what each one gets, even where the text does not say so. */
    private static boolean isHandout(Figure figure, Subject subject) {
        BigDecimal amount = figure.interval().upper() != null ? figure.interval().upper() : figure.interval().lower();
        return subject.concept().is(HANDOUT) && HARD_CURRENCIES.contains(figure.unit()) && amount != null
                && amount.compareTo(LARGEST_HANDOUT) <= 0;
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
