package io.tallywire.figures.quantity;

import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.unit.Unit;

/** Decides when "ein", "one" counts: before a unit of money or measure, after a hedge, and with victims and incidents. */
final class Ones {
    private static final int FAR = 14;

    private final CueWords cues;

    Ones(CueWords cues) {
        this.cues = cues;
    }

    boolean isArticle(Atoms atoms, Candidate candidate) {
        Unit unit = candidate.unit();
        Atom word = atoms.at(candidate.number());
        boolean numeral = cues.has("numeral-one", word.lower());
        if (unit != null) {
            return candidate.hedge() == null && isWithoutNumber(atoms, candidate, unit, numeral);
        }
        if (candidate.hedge() != null) {
            return !numeral && !cues.has("victim", nounAfter(atoms, candidate).lower());
        }
        Atom noun = nounAfter(atoms, candidate);
        boolean adjective = cues.has("casualty", atoms.near(candidate.number(), candidate.end()).lower());
        boolean victim = cues.has("victim", noun.lower()) || adjective && numeral;
        return !victim || !(numeral || isCasualty(atoms, candidate));
    }

    /** "a year", "ein Jahr", "one day" tell no number; "ein Prozent", "one mile", "for one year" do. */
    private boolean isWithoutNumber(Atoms atoms, Candidate candidate, Unit unit, boolean numeral) {
        if (unit.isPoints()) {
            return true;
        }
        if (cues.has("weak-one", atoms.at(candidate.number()).lower())) {
            return !unit.isShare();
        }
        if (!numeral && !unit.isMoney() && !unit.isShare()) {
            return true;
        }
        boolean lasting = cues.has("lasting", atoms.near(candidate.first(), candidate.first() - 1).lower());
        return unit.isTime() && !(numeral && (lasting || !unit.code().equals("d")));
    }

    /** The word after "ein", past up to two adjectives in lower case. */
    private Atom nounAfter(Atoms atoms, Candidate candidate) {
        int at = candidate.end();
        for (int i = 0; i < 2 && atoms.near(candidate.number(), at).isWord()
                && !cues.has("victim", atoms.at(at).lower()); i++) {
            at++;
        }
        return atoms.near(candidate.number(), at);
    }

    private boolean isCasualty(Atoms atoms, Candidate candidate) {
        for (int i = candidate.number() - FAR; i < candidate.end() + FAR; i++) {
            if (cues.has("casualty", atoms.near(candidate.number(), i).lower())) {
                return true;
            }
        }
        return false;
    }
}
