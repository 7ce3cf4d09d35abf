package io.tallywire.figures.quantity;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.unit.Rates;
import io.tallywire.figures.unit.Unit;

/** Joins a count with the population it is stated for: "12 Fälle je 100.000 Einwohner", "35.2 per 100,000 people". */
final class Populations {
    private static final int MOST_NOUNS = 4;
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(100);

    private final Rates rates;

    Populations(Rates rates) {
        this.rates = rates;
    }

    @Nullable
    Candidate join(Atoms atoms, Candidate left, Candidate right) {
        boolean counts = left.unit() == null && right.unit() == null && right.isWhole()
                && right.value().compareTo(SMALLEST) >= 0
                && right.first() == right.number();
        if (!counts || right.first() - left.end() > MOST_NOUNS + 2) {
            return null;
        }
        for (int i = left.end(); i < right.first(); i++) {
            if (rates.connectorEnd(atoms, i) == right.first() && atoms.near(left.first(), right.first()).sentence() >= 0) {
                Atom noun = atoms.near(right.first(), right.end());
                int end = noun.isWord() ? right.end() + 1 : right.end();
                return left.withSpan(left.first(), end, atoms.at(end - 1).end()).withUnit(Unit.ONE, null)
                        .per(right.value().stripTrailingZeros().toPlainString());
            }
        }
        return null;
    }
}
