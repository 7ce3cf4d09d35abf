package io.tallywire.figures.quantity;

import java.math.BigDecimal;

import io.tallywire.figures.language.Traits.Trait;
import io.tallywire.figures.number.NumberPhrase.Shape;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.text.Token.Kind;

/** Tells numbers that name, order, date or score from those that count. Each rule is one construction of the language. */
final class NonFigures {
    private final CueWords cues;
    private final Names names;
    private final Ones ones;
    private final Ages ages;

    NonFigures(String language) {
        this.cues = new CueWords(language, "not-figures.txt");
        this.names = new Names(cues);
        this.ones = new Ones(cues);
        this.ages = new Ages(cues);
    }

    /** Whether the number is none, whatever stands beside it. */
    boolean rejects(Atoms atoms, Candidate candidate) {
        return isPartOfCode(atoms, candidate) || isLeadingZero(atoms, candidate) || isScoreOrFile(atoms, candidate)
                || isPhone(atoms, candidate) || ages.isAge(atoms, candidate)
                || candidate.isPlainInteger() && (isOrdinal(atoms, candidate) || isListMark(atoms, candidate))
                || isHalfOfSomething(atoms, candidate) || isCapitalisedWord(atoms, candidate);
    }

    /** Whether a number that has joined its neighbours and has no unit is a name, an age or a title. */
    boolean rejectsAlone(Atoms atoms, Candidate candidate) {
        if (ages.isOfGroup(atoms, candidate)) {
            return true;
        }
        if (candidate.hedge() != null) {
            return false;
        }
        return isOrdinalFraction(atoms, candidate) || names.isName(atoms, candidate) || names.isTitle(atoms, candidate)
                || candidate.isPlainInteger()
                        && (Ages.isBracketed(atoms, candidate) || Ages.isApposition(atoms, candidate)
                                || isPostcode(atoms, candidate)
                                || isEmergencyNumber(atoms, candidate));
    }

    /** Whether a number beside one that was no figure is none either: "Artikel 5 und 6", "aged 15 and 17". */
    boolean continues(Atoms atoms, Candidate candidate, int before) {
        if (candidate.first() == before && candidate.isBare() && candidate.phrase().digits()) {
            return atoms.at(before - 1).isNumber();
        }
        boolean listed = atoms.near(candidate.first(), before).is(",") && !cues.nounAt(atoms, candidate.end());
        boolean linked = listed || cues.has("chain", atoms.near(candidate.first(), before).lower())
                || atoms.near(candidate.first(), before).is("-") || atoms.near(candidate.first(), before).is("–");
        return linked && candidate.first() == before + 1 && (candidate.unit() == null || candidate.code().equals("a"));
    }

    /** Whether a lone "one" is an article or a pronoun. */
    boolean isArticle(Atoms atoms, Candidate candidate) {
        return candidate.phrase().shape() == Shape.ONE && candidate.value().signum() > 0 && ones.isArticle(atoms, candidate);
    }

    boolean isLabel(Atoms atoms, int number) {
        return names.isLabel(atoms, number);
    }

    /** "a third man" against "a third of the men". */
    private boolean isOrdinalFraction(Atoms atoms, Candidate candidate) {
        Atom next = atoms.near(candidate.number(), candidate.end());
        return candidate.phrase().shape() == Shape.FRACTION
                && cues.has("ordinal-fraction", atoms.at(candidate.end() - 1).lower())
                && next.isWord() && !cues.has("stop", next.lower());
    }

    /** Digits with letters after them that are no unit: "3D", "7a", "1998-067A", "20th". */
    private static boolean isPartOfCode(Atoms atoms, Candidate candidate) {
        if (candidate.form() == Quantity.Form.COMPOUND || candidate.form() == Quantity.Form.FACTOR) {
            return false;
        }
        Atom after = atoms.near(candidate.number(), candidate.end());
        Atom before = atoms.near(candidate.number(), candidate.number() - 1);
        Atom start = atoms.at(candidate.number());
        boolean joined = !start.spaceBefore() && !before.spaceBefore() && "._=@&".contains(before.text())
                && !before.text().isEmpty();
        if (joined && candidate.phrase().digits()) {
            return true;
        }
        if (before.isWord() && before.token() == atoms.at(candidate.number()).token() && candidate.first() == candidate.number()
                && candidate.phrase().digits()) {
            return true;
        }
        boolean glued = !after.spaceBefore() && (after.isWord() || after.kind() == Kind.CODE);
        boolean hyphened = after.is("-") && after.token() == atoms.at(candidate.end() - 1).token();
        Atom beyond = atoms.at(candidate.end() + 1);
        boolean rangeOfShort = candidate.multiplier().compareTo(BigDecimal.ONE) != 0 || candidate.unit() != null;
        if (rangeOfShort && hyphened && beyond.isNumber()
                || rangeOfShort && before.is("-") && atoms.at(candidate.number() - 2).isWord()) {
            return false;
        }
        if (after.is("-") && !after.spaceBefore() && !beyond.spaceBefore()
                && (beyond.kind() == Kind.CODE
                        || beyond.isNumber() && beyond.text().startsWith("0"))) {
            return true;
        }
        boolean tail = before.is("-") && before.token() == atoms.at(candidate.number()).token();
        return glued && after.token() == atoms.at(candidate.end() - 1).token() || hyphened || tail
                || before.is("#") || after.is("#");
    }

    private static boolean isLeadingZero(Atoms atoms, Candidate candidate) {
        String digits = atoms.at(candidate.number()).text();
        return candidate.phrase().digits() && digits.length() > 1 && digits.charAt(0) == '0'
                && Character.isDigit(digits.charAt(1));
    }

    /** "2:1", "14:30", "21/1187", "5-3-2": digits joined to other digits by a mark that makes no range. */
    private static boolean isScoreOrFile(Atoms atoms, Candidate candidate) {
        if (!candidate.phrase().digits()) {
            return false;
        }
        return joins(atoms, candidate.number() - 1, candidate.number() - 2)
                || joins(atoms, candidate.end(), candidate.end() + 1)
                        && atoms.at(candidate.end() + 1).isNumber() && !atoms.at(candidate.end() + 1).spaceBefore();
    }

    private static boolean joins(Atoms atoms, int mark, int other) {
        Atom atom = atoms.at(mark);
        return (atom.is(":") || atom.is("/")) && atoms.at(other).isNumber() && !atom.spaceBefore()
                && !atoms.at(Math.max(mark, other)).spaceBefore();
    }

    private boolean isPhone(Atoms atoms, Candidate candidate) {
        if (!candidate.isBare() || !candidate.phrase().digits()) {
            return false;
        }
        int first = candidate.number();
        int steps = 0;
        while (steps < 10 && atoms.near(first, first - 1).isNumber()
                || steps < 10 && "-/+()".contains(atoms.near(first, first - 1).text())
                        && !atoms.near(first, first - 1).text().isEmpty()
                        && (atoms.near(first, first - 2).isNumber() || atoms.at(first - 1).is("+"))) {
            first--;
            steps++;
        }
        Atom start = atoms.at(first);
        boolean dialled = start.is("+") || start.isNumber() && start.text().startsWith("0") && start.text().length() > 1
                && start.text().indexOf(',') < 0 && start.text().indexOf('.') < 0;
        Atom mark = atoms.near(candidate.number(), candidate.end());
        boolean extension = (mark.is("-") || mark.is("/")) && !mark.spaceBefore() && start.text().startsWith("0");
        return (steps > 0 || extension) && dialled || cues.has("phone", atoms.near(first, first - 1).lower())
                || cues.has("phone", atoms.near(first, first - 2).lower()) && !atoms.at(first - 1).isWord();
    }

    /** "225. Ausgabe": a stop behind digits that ends no sentence. */
    private static boolean isOrdinal(Atoms atoms, Candidate candidate) {
        Atom stop = atoms.near(candidate.number(), candidate.end());
        Atom next = atoms.near(candidate.number(), candidate.end() + 1);
        return candidate.phrase().digits() && stop.is(".") && !stop.spaceBefore() && (next.isWord() || next.isNumber());
    }

    /** ", 10117 Berlin": five digits before a name. */
    private boolean isPostcode(Atoms atoms, Candidate candidate) {
        String digits = atoms.at(candidate.number()).text();
        return digits.length() == 5 && digits.chars().allMatch(Character::isDigit) && candidate.phrase().digits()
                && atoms.near(candidate.number(), candidate.number() - 1).is(",")
                && atoms.near(candidate.number(), candidate.end()).isCapitalised();
    }

    /** "the 112 line", "die 110 wählen". */
    private boolean isEmergencyNumber(Atoms atoms, Candidate candidate) {
        return cues.has("emergency", atoms.at(candidate.number()).text())
                && (cues.has("article", atoms.near(candidate.number(), candidate.number() - 1).lower())
                        || cues.has("phone", atoms.near(candidate.number(), candidate.end()).lower()));
    }

    /** "1." or "2)" at the head of a line. */
    private static boolean isListMark(Atoms atoms, Candidate candidate) {
        Atom after = atoms.near(candidate.number(), candidate.end());
        return atoms.startsSentence(candidate.number()) && (after.is(".") || after.is(")")) && !after.spaceBefore()
                && candidate.phrase().digits() && !atoms.near(candidate.number(), candidate.end() + 1).text().isEmpty();
    }

    /** "first half", "halb vier": half of nothing that is counted. */
    private boolean isHalfOfSomething(Atoms atoms, Candidate candidate) {
        if (candidate.phrase().shape() != Shape.HALF || candidate.form() != Quantity.Form.FRACTION) {
            return false;
        }
        boolean article = candidate.phrase().end() - candidate.phrase().first() > 1;
        return !article && !cues.traits().has(Trait.HALF_IS_SHARE)
                || cues.has("half-before", atoms.near(candidate.first(), candidate.first() - 1).lower())
                || cues.has("half-after", atoms.near(candidate.first(), candidate.end()).lower());
    }

    /** German number words are written small: "die Elf", "Vier Jahreszeiten", "Claudia Tausend". */
    private static boolean isCapitalisedWord(Atoms atoms, Candidate candidate) {
        Atom word = atoms.at(candidate.number());
        Atom before = atoms.near(candidate.number(), candidate.number() - 1);
        return candidate.phrase().shape() == Shape.PLAIN && candidate.isBare() && word.isCapitalised()
                && candidate.phrase().end() == candidate.number() + 1 && before.isWord() && (before.isCapitalised()
                        || candidate.value().compareTo(BigDecimal.valueOf(100)) < 0);
    }
}
