package io.tallywire.figures.quantity;

import java.math.BigDecimal;

import io.tallywire.figures.language.Traits.Trait;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.text.Token.Kind;

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
        return candidate.isPlainInteger() && candidate.phrase().digits()
                && (isCatalogueNumber(atoms, candidate) || candidate.value().compareTo(LARGEST) <= 0
                        && atoms.at(candidate.number()).text().indexOf('.') < 0 && isProperName(atoms, candidate));
    }

    /** Whether a word before the number makes it a name; a full stop ("Nr. 5") may stand between. */
    boolean isLabel(Atoms atoms, int number) {
        int at = atoms.near(number, number - 1).is(".") && !atoms.at(number - 1).spaceBefore() ? number - 2 : number - 1;
        Atom before = atoms.near(number, at);
        boolean label = cues.has("label", before.lower())
                || before.isCapitalised() && cues.endsLike("label-ending", before.lower())
                || before.is("§") || cues.has("name", before.lower());
        if (cues.has("label-small", before.lower()) && atoms.at(number).text().length() <= 2) {
            return true;
        }
        return label && (before.text().length() > 1 || before.is("§") || before.isCapitalised() || at == number - 2);
    }

    /** "„99 Luftballons“": a number that opens a quotation of one or two words. */
    boolean isTitle(Atoms atoms, Candidate candidate) {
        if (!candidate.isPlainInteger() || atoms.near(candidate.number(), candidate.number() - 1).kind() != Kind.QUOTE) {
            return false;
        }
        Atom word = atoms.near(candidate.number(), candidate.end());
        Atom ahead = atoms.near(candidate.number(), candidate.number() - 2);
        return !ahead.is(",") && !ahead.is(":") && word.isCapitalised()
                && (isQuote(atoms, candidate.end() + 1) || isQuote(atoms, candidate.end() + 2));
    }

    private static boolean isQuote(Atoms atoms, int index) {
        return atoms.near(index - 1, index).kind() == Kind.QUOTE && !atoms.at(index).spaceBefore();
    }

    private boolean isProperName(Atoms atoms, Candidate candidate) {
        Atom before = atoms.near(candidate.number(), candidate.number() - 1);
        Atom after = atoms.near(candidate.number(), candidate.end());
        if (cues.has("name", before.lower()) || isStreet(atoms, candidate, after)) {
            return true;
        }
        if (!before.isCapitalised() || before.text().length() < 2 || cues.has("institution", before.lower())
                || cues.has("stop", before.lower())) {
            return false;
        }
        boolean quoted = after.kind() == Kind.QUOTE && atoms.near(candidate.number(), before.index() - 1).kind() == Kind.QUOTE;
        if (quoted || opensClause(atoms, before.index())) {
            return quoted;
        }
        boolean noun = cues.traits().has(Trait.NOUNS_CAPITALISED)
                || cues.traits().isPlural(after.lower()) && opensWithPlace(atoms, candidate);
        boolean counts = noun && cues.nounAt(atoms, candidate.end());
        Atom ahead = atoms.near(candidate.number(), candidate.number() - 2);
        boolean phrase = cues.has("article", ahead.lower())
                && cues.has("preposition", atoms.near(candidate.number(), candidate.number() - 3).lower());
        return !counts && !phrase && !cues.has("place-preposition", ahead.lower());
    }

    /** "In the village of Gavilanes 38 houses burned": a place opens the sentence, and the number counts. */
    private boolean opensWithPlace(Atoms atoms, Candidate candidate) {
        int first = candidate.number();
        while (!atoms.startsSentence(first) && candidate.number() - first < 10 && !atoms.at(first - 1).is(",")) {
            first--;
        }
        return cues.has("place-preposition", atoms.at(first).lower());
    }

    /** "99942 Apophis": long digits without separators before a name. */
    private boolean isCatalogueNumber(Atoms atoms, Candidate candidate) {
        String digits = atoms.at(candidate.number()).text();
        return !cues.traits().has(Trait.NOUNS_CAPITALISED) && digits.length() >= 5 && digits.indexOf(',') < 0
                && atoms.near(candidate.number(), candidate.end()).isCapitalised();
    }

    private static boolean opensClause(Atoms atoms, int index) {
        Atom before = atoms.near(index, index - 1);
        return before.text().isEmpty() || before.is(":") || before.kind() == Kind.QUOTE || before.is("–") || before.is("-")
                || before.is(";") || before.is("(");
    }

    /** "14 Via Roma", "12 Old Broad Street". */
    private boolean isStreet(Atoms atoms, Candidate candidate, Atom after) {
        if (!after.isCapitalised()) {
            return false;
        }
        if (cues.has("street-first", after.lower())) {
            return true;
        }
        for (int i = candidate.end() + 1; i < candidate.end() + 4; i++) {
            Atom word = atoms.near(candidate.number(), i);
            if (!word.isCapitalised()) {
                return false;
            }
            if (cues.has("street", word.lower())) {
                return true;
            }
        }
        return false;
    }
}
