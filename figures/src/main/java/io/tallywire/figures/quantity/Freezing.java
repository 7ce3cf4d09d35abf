package io.tallywire.figures.quantity;

import java.math.BigDecimal;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.text.Atoms;

/** Turns the sign of temperatures that are told by their distance from zero: "zehn Grad unter null", "10 below zero". */
final class Freezing {
    private enum Side {
        ABOVE,
        BELOW
    }

    private final PhraseTable<Side> sides = new PhraseTable<>();

    Freezing(String language) {
        for (String[] row : LanguageFile.rows(language, "freezing.txt")) {
            Side side = row[0].equals("below") ? Side.BELOW : Side.ABOVE;
            for (String phrase : row[1].split(",")) {
                sides.add(phrase.strip(), side);
            }
        }
    }

    /** The candidate with the words behind it that say on which side of zero it lies; as it was where there are none. */
    Candidate below(Atoms atoms, Candidate candidate) {
        boolean temperature = candidate.unit() == null ? candidate.isPlainInteger() : candidate.unit().isTemperature();
        PhraseTable.Match<Side> side = temperature
                ? sides.startingAt(i -> atoms.near(candidate.first(), i).lower(), candidate.end())
                : null;
        if (side == null || candidate.value().signum() < 0) {
            return candidate;
        }
        int end = candidate.end() + side.length();
        BigDecimal value = side.meaning() == Side.BELOW ? candidate.value().negate() : candidate.value();
        return candidate.withSpan(candidate.first(), end, atoms.at(end - 1).end()).withValue(value, candidate.multiplier());
    }
}
