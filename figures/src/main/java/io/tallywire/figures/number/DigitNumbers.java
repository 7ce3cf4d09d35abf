package io.tallywire.figures.number;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.number.Morpheme.Kind;
import io.tallywire.figures.number.NumberPhrase.Shape;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;

/** Reads numbers that are written in digits, with the signs before and the letters behind them. */
final class DigitNumbers {
    private final NumberWords words;
    private final DigitRules digitRules;
    private final Fractions fractions;
    private final Cardinals cardinals;

    DigitNumbers(NumberWords words, DigitRules digitRules, Fractions fractions, Cardinals cardinals) {
        this.words = words;
        this.digitRules = digitRules;
        this.fractions = fractions;
        this.cardinals = cardinals;
    }

    @Nullable
    NumberPhrase sign(Atoms atoms, int index, boolean money) {
        Atom atom = atoms.at(index);
        BigDecimal part = SlashFractions.sign(atom.text());
        if (part != null) {
            return fractions.finish(atoms, index, index + 1, part, Shape.FRACTION, true);
        }
        if (atom.text().length() == 1 && digitRules.isDecimalSign(atom.text().charAt(0))) {
            return decimals(atoms, index);
        }
        boolean minus = "-−–".contains(atom.text()) && !atom.text().isEmpty();
        Atom before = atoms.at(index - 1);
        if (!minus || atoms.at(index + 1).spaceBefore() || !atom.spaceBefore() && !"([$€£¥".contains(before.text())
                || before.isNumber() && !atom.text().equals("−")) {
            return null;
        }
        NumberPhrase number = atoms.at(index + 1).isNumber() ? digits(atoms, index + 1, money) : null;
        return number == null ? null : number.negated(index);
    }

    /** ".75", ",5": decimals without a whole before them. */
    private @Nullable NumberPhrase decimals(Atoms atoms, int index) {
        Atom digits = atoms.near(index, index + 1);
        if (!atoms.at(index).spaceBefore() || !digits.isNumber() || digits.spaceBefore()
                || !digits.text().chars().allMatch(Character::isDigit)) {
            return null;
        }
        BigDecimal value = new BigDecimal("." + digits.text());
        return cardinals.read(atoms, index, index + 2, new Sum(value), true);
    }

    @Nullable
    NumberPhrase digits(Atoms atoms, int index, boolean money) {
        DigitRules.Digits digits = digitRules.read(atoms, index);
        if (digits == null) {
            return null;
        }
        SlashFractions.Fraction slash = SlashFractions.read(atoms, index, digits);
        if (slash != null) {
            Shape shape = slash.value().compareTo(BigDecimal.ONE) < 0 ? Shape.FRACTION : Shape.PLAIN;
            return fractions.finish(atoms, index, slash.end(), slash.value(), shape, true);
        }
        Atom after = atoms.near(index, digits.end());
        Morpheme attached = after.spaceBefore() ? null : attached(atoms, after, digits, money);
        if (attached != null) {
            return new NumberPhrase(index, digits.end() + 1, digits.value().multiply(attached.value()), attached.value(),
                    Shape.PLAIN, true, "");
        }
        int end = digits.end() + dash(atoms, digits.end());
        return cardinals.read(atoms, index, end, new Sum(digits.value()), true);
    }

    private boolean isCounted(Atoms atoms, int letters) {
        Morpheme noun = words.word(atoms.near(letters, letters + 1).lower());
        return noun != null && noun.kind() == Kind.COUNTED;
    }

    /** The length of the dash that stands for no cents: "400,- Euro", "20.–"; 0 without. */
    private static int dash(Atoms atoms, int index) {
        Atom mark = atoms.near(index - 1, index);
        Atom dash = atoms.near(index - 1, index + 1);
        boolean price = (mark.is(",") || mark.is(".")) && (dash.is("-") || dash.is("–") || dash.is("—"));
        return price && !mark.spaceBefore() && !dash.spaceBefore() && !atoms.at(index + 2).isNumber() ? 2 : 0;
    }

    /** The multiplier that is written to digits: "5k", "$5m", "1.2M"; "5M" counts only something, being a name else. */
    private @Nullable Morpheme attached(Atoms atoms, Atom letters, DigitRules.Digits digits, boolean money) {
        Morpheme small = words.word(letters.lower());
        if (small != null && (small.kind() == Kind.ATTACHED || money && small.kind() == Kind.ATTACHED_MONEY
                || small.kind() == Kind.ATTACHED_MONEY && isCounted(atoms, letters.index()))) {
            return small;
        }
        Morpheme large = words.word(letters.text());
        boolean counts = digits.value().stripTrailingZeros().scale() > 0 || isCounted(atoms, letters.index());
        return large != null && large.kind() == Kind.ATTACHED_LARGE && counts ? large : null;
    }
}
