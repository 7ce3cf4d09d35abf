package io.tallywire.figures.quantity;

import java.math.BigDecimal;

import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;

/** Numbers that belong to a name or follow a word that makes them one: "Falcon 9", "Platz 3", "Rathausstraße 4". */
final class Names {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(9999);

    private final CueWords cues;

    Names(CueWords cues) {
        this.cues = cues;
    }

    boolean isName(Atoms atoms, Candidate candidate) {
        if (candidate.unit() != null || candidate.form() != Quantity.Form.NUMBER || candidate.hedge() != null) {
            return false;
        }
        if (isLabel(atoms, candidate.number())) {
            return candidate.isPlainInteger() || candidate.phrase().digits();
        }
        return candidate.isPlainInteger() && candidate.phrase().digits() && candidate.value().compareTo(LARGEST) <= 0
                && atoms.at(candidate.number()).text().indexOf('.') < 0 && isProperName(atoms, candidate);
    }

    /** Whether a word before the number makes it a name; a full stop ("Nr. 5") may stand between. */
    boolean isLabel(Atoms atoms, int number) {
        int at = atoms.near(number, number - 1).is(".") && !atoms.at(number - 1).spaceBefore() ? number - 2 : number - 1;
        Atom before = atoms.near(number, at);
        boolean label = cues.has("label", before.lower())
                || before.isCapitalised() && cues.endsLike("label-ending", before.lower())
                || before.is("§");
        return label && (before.text().length() > 1 || before.is("§") || before.isCapitalised() || at == number - 2);
    }

    private boolean isProperName(Atoms atoms, Candidate candidate) {
        Atom before = atoms.near(candidate.number(), candidate.number() - 1);
        Atom after = atoms.near(candidate.number(), candidate.end());
        if (cues.has("name", before.lower())) {
            return true;
        }
        if (!before.isCapitalised() || before.text().length() < 2 || cues.has("institution", before.lower())
                || atoms.startsSentence(before.index())) {
            return false;
        }
        boolean counts = after.isWord() && !cues.has("stop", after.lower());
        Atom ahead = atoms.near(candidate.number(), candidate.number() - 2);
        return !counts && !cues.has("place-preposition", ahead.lower());
    }
}
