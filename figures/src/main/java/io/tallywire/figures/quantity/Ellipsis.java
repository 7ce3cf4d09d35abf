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
    private static final int MILLIONS_BACK = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

    private final CueWords cues;

    Ellipsis(String language) {
        this.cues = new CueWords(language, "not-figures.txt");
    }

    List<Candidate> complete(Atoms atoms, List<Candidate> candidates) {
        List<Candidate> complete = new ArrayList<>(candidates);
        for (int i = complete.size() - 2; i >= 0; i--) {
            Candidate next = complete.get(i + 1);
            Candidate candidate = complete.get(i);
            boolean open = !candidate.isWhole() || candidate.multiplier().compareTo(LARGE) > 0;
            if (isLinked(atoms, candidate, next) || open && isNear(atoms, candidate, next)) {
                complete.set(i, fromNext(atoms, complete.get(i), next));
            }
        }
        for (int i = 1; i < complete.size(); i++) {
            Candidate candidate = complete.get(i);
            Candidate before = giverBefore(atoms, complete, i);
            boolean countsWithNext = i + 1 < complete.size() && isClose(atoms, candidate, complete.get(i + 1))
                    && !isOpen(atoms, complete.get(i + 1));
            if (isOpen(atoms, candidate) && !countsWithNext && gives(atoms, candidate, before)) {
                complete.set(i, completed(candidate, before));
            }
        }
        return complete;
    }

    /** The figure before, or one further back where those between have no unit either. */
    private Candidate giverBefore(Atoms atoms, List<Candidate> candidates, int index) {
        int at = index - 1;
        while (at > 0 && index - at < 3 && candidates.get(at).unit() == null && !countsMillions(candidates.get(at))
                && isOpen(atoms, candidates.get(at))) {
            at--;
        }
        Candidate near = candidates.get(at);
        return countsMillions(candidates.get(index)) && near.multiplier().compareTo(LARGE) <= 0 ? amountBefore(candidates, at)
                : near;
    }

    /** The last amount of millions with a unit, over smaller numbers of other things. */
    private static Candidate amountBefore(List<Candidate> candidates, int index) {
        for (int at = index; at >= Math.max(0, index - MILLIONS_BACK); at--) {
            if (candidates.get(at).multiplier().compareTo(LARGE) > 0) {
                return candidates.get(at);
            }
        }
        return candidates.get(index);
    }

    /** "60 million doses, up from 34 million": a number of millions without a unit counts, and so does what goes with it. */
    private static boolean countsMillions(Candidate candidate) {
        return candidate.unit() == null && candidate.multiplier().compareTo(LARGE) > 0;
    }

    /** "von 4,9 auf 6,2 Milliarden", "from $5 to $7 an hour". */
    private Candidate fromNext(Atoms atoms, Candidate candidate, Candidate next) {
        boolean gives = next.unit() != null || next.multiplier().compareTo(LARGE) > 0;
        boolean share = next.unit() != null && next.unit().isShare() && candidate.value().compareTo(HUNDRED) > 0;
        if (isOpen(atoms, candidate) && gives && !share && isGiver(next)) {
            return completed(candidate, next);
        }
        boolean samePrice = candidate.unit() != null && next.unit() != null && candidate.denominator() == null
                && next.denominator() != null && candidate.unit().code().equals(next.unit().code());
        return samePrice && next.denominator() != null ? candidate.per(next.denominator()) : candidate;
    }

    /** Whether no unit and no counted noun stands behind the number. */
    private boolean isOpen(Atoms atoms, Candidate candidate) {
        if (candidate.unit() != null || candidate.form() != Quantity.Form.NUMBER
                || candidate.phrase().shape() != io.tallywire.figures.number.NumberPhrase.Shape.PLAIN) {
            return false;
        }
        return !atoms.near(candidate.first(), candidate.end()).isNumber() && !cues.nounAt(atoms, candidate.end())
                && !(cues.has("more", atoms.near(candidate.first(), candidate.end()).lower())
                        && cues.nounAt(atoms, candidate.end() + 1));
    }

    private static boolean isGiver(Candidate giver) {
        return giver.form() != Quantity.Form.FRACTION && giver.form() != Quantity.Form.FACTOR
                && giver.form() != Quantity.Form.COMPOUND;
    }

    /** Backwards a unit reaches over the sentence, and that of an amount of millions over its end to another. */
    private static boolean gives(Atoms atoms, Candidate candidate, Candidate before) {
        if (before.unit() == null || !isGiver(before)) {
            return false;
        }
        int sentences = atoms.at(candidate.first()).sentence() - atoms.at(before.first()).sentence();
        boolean amount = before.unit().isMoney() || before.multiplier().compareTo(LARGE) > 0;
        if (amount && sentences <= 3 && candidate.multiplier().compareTo(LARGE) > 0) {
            return true;
        }
        boolean share = before.unit().isShare() && candidate.value().compareTo(HUNDRED) > 0;
        return sentences == 0 && !share && candidate.first() - before.end() <= FAR;
    }

    /** Whether only words that lead from one end of a change or choice to the other stand between: "auf", "or", "derzeit". */
    private boolean isLinked(Atoms atoms, Candidate candidate, Candidate next) {
        if (next.first() - candidate.end() > 3 || next.first() == candidate.end()) {
            return false;
        }
        for (int i = candidate.end(); i < next.first(); i++) {
            Atom between = atoms.near(candidate.first(), i);
            if (!cues.has("link", between.lower()) && between.isWord() || between.text().isEmpty() || between.is(".")) {
                return false;
            }
        }
        return true;
    }

    /** "bei 3,7, der andere bei 3,4 Milliarden": a bare decimal takes the unit from a little further on. */
    private static boolean isNear(Atoms atoms, Candidate candidate, Candidate next) {
        boolean money = next.unit() == null || next.unit().isMoney();
        return money && next.first() - candidate.end() <= 6 && next.multiplier().compareTo(LARGE) > 0
                && atoms.at(candidate.first()).sentence() == atoms.at(next.first()).sentence();
    }

    private static boolean isClose(Atoms atoms, Candidate candidate, Candidate next) {
        return next.first() - candidate.end() <= 2 && !atoms.at(candidate.end()).is(",")
                && atoms.at(candidate.first()).sentence() == atoms.at(next.first()).sentence();
    }

    private static Candidate completed(Candidate candidate, Candidate giver) {
        BigDecimal multiplier = BigDecimal.ONE;
        if (candidate.multiplier().compareTo(BigDecimal.ONE) == 0 && candidate.value().abs().compareTo(LARGE) < 0) {
            multiplier = giver.multiplier();
        }
        Candidate scaled = scaled(candidate, multiplier);
        boolean crossesSentence = candidate.multiplier().compareTo(LARGE) > 0 && giver.first() < candidate.first();
        return giver.unit() == null ? scaled : scaled.withUnit(giver.unit(), crossesSentence ? null : giver.denominator());
    }

    private static Candidate scaled(Candidate candidate, BigDecimal multiplier) {
        @Nullable
        BigDecimal upper = candidate.upper();
        return new Candidate(candidate.first(), candidate.end(), candidate.number(), candidate.endOffset(),
                candidate.value().multiply(multiplier), upper == null ? null : upper.multiply(multiplier), multiplier,
                candidate.unit(), candidate.denominator(), candidate.hedge(), candidate.phrase(), candidate.form());
    }
}
