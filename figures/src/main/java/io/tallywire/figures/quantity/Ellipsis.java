package io.tallywire.figures.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;

/**
 * Completes numbers whose unit and multiplier are left out from the neighbouring figure: "von 4,9 auf 6,2 Milliarden Euro",
 * "from six weeks to two".
 */
final class Ellipsis {
    private static final int FAR = 16;
    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

    private final CueWords cues;

    Ellipsis(String language) {
        this.cues = new CueWords(language, "not-figures.txt");
    }

    List<Candidate> complete(Atoms atoms, List<Candidate> candidates) {
        List<Candidate> complete = new ArrayList<>(candidates);
        for (int i = complete.size() - 1; i >= 0; i--) {
            Candidate candidate = complete.get(i);
            if (!isOpen(atoms, candidate)) {
                continue;
            }
            Candidate next = i + 1 < complete.size() ? complete.get(i + 1) : null;
            if (next != null && gives(atoms, candidate, next) && isClose(atoms, candidate, next)) {
                complete.set(i, completed(candidate, next));
            }
        }
        for (int i = 1; i < complete.size(); i++) {
            Candidate candidate = complete.get(i);
            Candidate before = complete.get(i - 1);
            if (isOpen(atoms, candidate) && gives(atoms, before, candidate)) {
                complete.set(i, completed(candidate, before));
            }
        }
        return complete;
    }

    /** Whether no unit and no counted noun stands behind the number. */
    private boolean isOpen(Atoms atoms, Candidate candidate) {
        if (candidate.unit() != null || candidate.form() != Quantity.Form.NUMBER
                || candidate.phrase().shape() != io.tallywire.figures.number.NumberPhrase.Shape.PLAIN) {
            return false;
        }
        Atom after = atoms.near(candidate.first(), candidate.end());
        return !after.isWord() && !after.isNumber() || cues.has("stop", after.lower());
    }

    private static boolean gives(Atoms atoms, Candidate one, Candidate other) {
        Candidate left = one.first() < other.first() ? one : other;
        Candidate right = left == one ? other : one;
        Candidate giver = one.unit() != null ? one : other;
        return giver.unit() != null && giver.form() != Quantity.Form.FRACTION && giver.form() != Quantity.Form.FACTOR
                && giver.form() != Quantity.Form.COMPOUND && right.first() - left.end() <= FAR
                && atoms.at(left.first()).sentence() == atoms.at(right.first()).sentence();
    }

    /** Forwards a unit is only taken over a few words: "von 4,9 auf 6,2 Milliarden". */
    private static boolean isClose(Atoms atoms, Candidate candidate, Candidate next) {
        return next.first() - candidate.end() <= 2;
    }

    private static Candidate completed(Candidate candidate, Candidate giver) {
        BigDecimal multiplier = BigDecimal.ONE;
        if (candidate.multiplier().compareTo(BigDecimal.ONE) == 0 && candidate.value().abs().compareTo(LARGE) < 0) {
            multiplier = giver.multiplier();
        }
        Candidate scaled = scaled(candidate, multiplier);
        return giver.unit() == null ? scaled : scaled.withUnit(giver.unit(), giver.denominator());
    }

    private static Candidate scaled(Candidate candidate, BigDecimal multiplier) {
        @Nullable
        BigDecimal upper = candidate.upper();
        return new Candidate(candidate.first(), candidate.end(), candidate.number(), candidate.endOffset(),
                candidate.value().multiply(multiplier), upper == null ? null : upper.multiply(multiplier), multiplier,
                candidate.unit(), candidate.denominator(), candidate.hedge(), candidate.phrase(), candidate.form());
    }
}
