package io.tallywire.figures.modality;

import io.tallywire.figures.syntax.Clause;
import io.tallywire.figures.syntax.Reading;
import io.tallywire.figures.syntax.WordClass;

/** Plans that the counted people act on, and that say nothing of their number: "1.200 demonstrierten gegen den Plan". */
final class PlansActedOn {
    private static final int ADJECTIVES = 2;

    private PlansActedOn() {
    }

    /** The clause up to the end of its figure, where all that it says of plans behind it is acted on; else the whole. */
    static Clause without(Reading reading, Clause clause, int endOfFigure, WordClass plan) {
        if (!clause.has(WordClass.REACTION)) {
            return clause;
        }
        for (int i = endOfFigure; i < clause.end(); i++) {
            if (reading.is(i, plan) && reading.quantityAt(i) < 0 && !isNamed(reading, i)) {
                return clause;
            }
        }
        return Clause.of(reading, clause.first(), Math.min(endOfFigure, clause.end()));
    }

    /** Whether a word is a noun behind its article or preposition. */
    private static boolean isNamed(Reading reading, int token) {
        int first = token - 1;
        while (first >= token - ADJECTIVES && reading.is(first, WordClass.ADJECTIVE)) {
            first--;
        }
        return reading.is(first, WordClass.DETERMINER) || reading.is(first, WordClass.POSSESSIVE)
                || reading.is(first, WordClass.PREPOSITION);
    }
}
