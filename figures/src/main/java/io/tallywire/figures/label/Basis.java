package io.tallywire.figures.label;

import java.util.Optional;

import io.tallywire.figures.Figure;

/** Whether a figure is the size of something, an amount of change, a multiple of it or a share. */
final class Basis {
    static final String LEVEL = "level";
    static final String INCREASE = "increase";
    private static final String SHARE = "share";
    private static final String RATE = "rate";

    private Basis() {
    }

    static String of(Figure figure, Optional<Subject> subject) {
        return switch (figure.role()) {
            case INCREASE -> INCREASE;
            case DECREASE -> "decrease";
            case FACTOR -> "factor";
            case LEVEL, FROM, TO, PART, WHOLE -> isShare(figure, subject) ? SHARE : LEVEL;
        };
    }

    private static boolean isShare(Figure figure, Optional<Subject> subject) {
        return UnitKind.of(figure.unit()).equals(UnitKind.PERCENT)
                && subject.filter(found -> found.concept().is(RATE)).isEmpty();
    }
}
