package io.tallywire.figures.number;

import java.math.BigDecimal;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.number.Morpheme.Kind;
import io.tallywire.figures.number.NumberPhrase.Shape;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.text.Token;

/** Reads the number that begins at a place of the text, in digits or words. */
public final class NumberReader {
    private final NumberWords words;
    private final DigitRules digitRules;
    private final VagueNumbers vague;
    private final Fractions fractions;
    private final Cardinals cardinals;

    public NumberReader(String language, NumberWords words) {
        this.words = words;
        this.digitRules = new DigitRules(language);
        this.vague = new VagueNumbers(words);
        this.fractions = new Fractions(words);
        this.cardinals = new Cardinals(words, digitRules, fractions, (atoms, index) -> word(atoms, index, false));
    }

    /** @param money whether a currency sign stands before the number */
    public @Nullable NumberPhrase read(Atoms atoms, int index, boolean money) {
        Atom atom = atoms.at(index);
        return switch (atom.kind()) {
            case NUMBER -> digits(atoms, index, money);
            case SYMBOL, PUNCTUATION -> sign(atoms, index, money);
            case WORD -> word(atoms, index, money);
            default -> null;
        };
    }

    /** The atom after "and a half" at an index, where no noun or scale follows that the half would be of; -1 without. */
    public int endOfHalf(Atoms atoms, int index) {
        Morpheme and = words.word(atoms.near(index - 1, index).lower());
        if (and == null || and.kind() != Kind.JOINER) {
            return -1;
        }
        boolean article = words.isArticle(atoms.near(index, index + 1).lower());
        int half = article ? index + 2 : index + 1;
        Morpheme word = words.word(atoms.near(index, half).lower());
        Atom next = atoms.near(index, half + 1);
        boolean last = word != null && word.kind() == Kind.HALF
                && (!next.isWord() || article && words.word(next.lower()) == null);
        return last ? half + 1 : -1;
    }

    private @Nullable NumberPhrase sign(Atoms atoms, int index, boolean money) {
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

    private @Nullable NumberPhrase digits(Atoms atoms, int index, boolean money) {
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

    private @Nullable NumberPhrase word(Atoms atoms, int index, boolean money) {
        Atom atom = atoms.at(index);
        Morpheme word = words.word(atom.lower());
        if (word == null) {
            NumberWords.Word compound = words.compound(atom.lower(), 0);
            return compound == null ? null : compound(atoms, index, compound);
        }
        return switch (word.kind()) {
            case SEVERAL, VAGUE -> vague.read(atoms, index);
            case DOZEN -> vague.bare(atoms, index);
            case ARTICLE -> article(atoms, index);
            case HALF -> half(atoms, index, index);
            case FRACTION -> bareFraction(atoms, index, word);
            case MINUS -> minus(atoms, index, money);
            case UNIT, TEEN, TENS, HUNDRED, SCALE, MIXED -> startingWith(atoms, index, word);
            default -> null;
        };
    }

    private @Nullable NumberPhrase minus(Atoms atoms, int index, boolean money) {
        NumberPhrase number = atoms.at(index + 1).kind() == Token.Kind.SYMBOL ? null : read(atoms, index + 1, money);
        return number == null || number.first() != index + 1 ? null : number.negated(index);
    }

    private @Nullable NumberPhrase startingWith(Atoms atoms, int index, Morpheme word) {
        if (word.kind() == Kind.SCALE && (words.isPlural(atoms.at(index).lower())
                || word.value().compareTo(BigDecimal.valueOf(1000)) > 0)) {
            return vague.bare(atoms, index);
        }
        Sum sum = new Sum();
        sum.add(word);
        return cardinals.read(atoms, index, index + 1, sum, false);
    }

    private @Nullable NumberPhrase compound(Atoms atoms, int index, NumberWords.Word word) {
        String lower = atoms.at(index).lower();
        Sum sum = new Sum();
        word.parts().forEach(sum::add);
        boolean share = word.parts().getLast().kind() == Kind.FRACTION;
        if (word.end() == lower.length() && share) {
            return fractions.finish(atoms, index, index + 1, sum.value(), Shape.FRACTION, false);
        }
        if (word.end() == lower.length()) {
            return cardinals.read(atoms, index, index + 1, sum, false);
        }
        String rest = lower.substring(word.end());
        Morpheme fraction = words.word(rest);
        if (share && fraction != null && fraction.kind() == Kind.SCALE) {
            return new NumberPhrase(index, index + 1, sum.value().multiply(fraction.value()).stripTrailingZeros(),
                    fraction.value(), Shape.PLAIN, false, "");
        }
        if (fraction != null && fraction.kind() == Kind.FRACTION && fraction.value().compareTo(BigDecimal.TWO) > 0) {
            return fractions.finish(atoms, index, index + 1, sum.value().divide(fraction.value(), MathContext.DECIMAL64),
                    Shape.FRACTION,
                    false);
        }
        return new NumberPhrase(index, index + 1, sum.value(), BigDecimal.ONE, Shape.PLAIN, false, rest);
    }

    private @Nullable NumberPhrase article(Atoms atoms, int index) {
        Atom next = atoms.near(index, index + 1);
        Morpheme after = words.word(next.lower());
        if (after == null) {
            NumberWords.Word part = words.compound(next.lower(), 0);
            boolean share = part != null && part.parts().getLast().kind() == Kind.FRACTION;
            NumberPhrase compound = share && part != null ? compound(atoms, index + 1, part) : null;
            return compound == null ? one(atoms, index) : compound.from(index);
        }
        return switch (after.kind()) {
            case HUNDRED, SCALE -> scaleAfterArticle(atoms, index, after);
            case DOZEN -> new NumberPhrase(index, index + 2, after.value(), BigDecimal.ONE, Shape.PLAIN, false, "");
            case HALF -> half(atoms, index, index + 1);
            case FRACTION -> fractions.of(atoms, index, index + 2, BigDecimal.ONE.divide(after.value(), MathContext.DECIMAL64));
            case TENS ->
                fractions.isUnit(atoms, index, index + 1)
                        ? fractions.ofTens(atoms, index, index + 1, BigDecimal.ONE, after.value())
                        : one(atoms, index);
            case SEVERAL -> severalAfterArticle(atoms, index);
            default -> one(atoms, index);
        };
    }

    private NumberPhrase scaleAfterArticle(Atoms atoms, int index, Morpheme scale) {
        Sum sum = new Sum();
        sum.add(scale);
        return cardinals.read(atoms, index, index + 2, sum, false);
    }

    private @Nullable NumberPhrase severalAfterArticle(Atoms atoms, int index) {
        NumberPhrase several = vague.read(atoms, index + 1);
        return several == null ? null : several.from(index);
    }

    private static NumberPhrase one(Atoms atoms, int index) {
        return new NumberPhrase(index, index + 1, BigDecimal.ONE, BigDecimal.ONE, Shape.ONE, false, "");
    }

    private NumberPhrase half(Atoms atoms, int first, int half) {
        int next = half + 1;
        Morpheme article = words.word(atoms.near(half, next).lower());
        if (article != null && article.kind() == Kind.ARTICLE) {
            next++;
        }
        Morpheme scale = words.word(atoms.near(half, next).lower());
        BigDecimal value = new BigDecimal("0.5");
        if (scale != null && (scale.kind() == Kind.SCALE || scale.kind() == Kind.DOZEN || scale.kind() == Kind.HUNDRED)) {
            BigDecimal multiplier = scale.kind() == Kind.DOZEN ? BigDecimal.ONE : scale.value();
            return new NumberPhrase(first, fractions.afterStop(atoms, next), value.multiply(scale.value()).stripTrailingZeros(),
                    multiplier,
                    Shape.PLAIN, false, "");
        }
        return new NumberPhrase(first, half + 1, value, BigDecimal.ONE, Shape.HALF, false, "");
    }

    private @Nullable NumberPhrase bareFraction(Atoms atoms, int index, Morpheme fraction) {
        Morpheme before = words.word(atoms.near(index, index - 1).lower());
        boolean the = before != null && before.kind() == Kind.THE;
        if (fraction.value().compareTo(BigDecimal.TWO) != 0) {
            return null;
        }
        return new NumberPhrase(the ? index - 1 : index, index + 1, new BigDecimal("0.5"), BigDecimal.ONE, Shape.FRACTION,
                false,
                "");
    }

}
