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
    private final VagueNumbers vague;
    private final Fractions fractions;
    private final Cardinals cardinals;
    private final DigitNumbers digits;

    public NumberReader(String language, NumberWords words) {
        this.words = words;
        DigitRules digitRules = new DigitRules(language);
        this.vague = new VagueNumbers(words);
        this.fractions = new Fractions(words);
        this.cardinals = new Cardinals(words, digitRules, fractions, (atoms, index) -> word(atoms, index, false));
        this.digits = new DigitNumbers(words, digitRules, fractions, cardinals);
    }

    /** @param money whether a currency sign stands before the number */
    public @Nullable NumberPhrase read(Atoms atoms, int index, boolean money) {
        Atom atom = atoms.at(index);
        return switch (atom.kind()) {
            case NUMBER -> digits.digits(atoms, index, money);
            case SYMBOL, PUNCTUATION -> digits.sign(atoms, index, money);
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
