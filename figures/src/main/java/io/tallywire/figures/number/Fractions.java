package io.tallywire.figures.number;

import java.math.BigDecimal;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.number.Morpheme.Kind;
import io.tallywire.figures.number.NumberPhrase.Shape;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;

/** Reads what is broken in a number: names of fractions, "and a half", spelled-out decimals, the scale behind a fraction. */
final class Fractions {
    private static final int LONGEST_SPELLED_FRACTION = 12;

    private final NumberWords words;

    Fractions(NumberWords words) {
        this.words = words;
    }

    /** Whether "fifths" follows "thirty", so that both name a thirty-fifth. */
    boolean isUnit(Atoms atoms, int first, int tens) {
        Morpheme unit = words.word(atoms.near(first, skipHyphen(atoms, tens + 1, false)).lower());
        return unit != null && (unit.kind() == Kind.FRACTION_PART
                || unit.kind() == Kind.FRACTION && unit.value().compareTo(BigDecimal.TEN) < 0);
    }

    NumberPhrase ofTens(Atoms atoms, int first, int tens, BigDecimal count, BigDecimal tensValue) {
        int unit = skipHyphen(atoms, tens + 1, false);
        Morpheme part = words.word(atoms.near(first, unit).lower());
        BigDecimal denominator = part == null ? tensValue : tensValue.add(part.value());
        return of(atoms, first, unit + 1, count.divide(denominator, MathContext.DECIMAL64));
    }

    /** "five and a quarter", "two and a half million", "3 million and a half". */
    @Nullable
    NumberPhrase mixed(Atoms atoms, int first, int joiner, BigDecimal value, BigDecimal multiplier,
            boolean digits) {
        int at = joiner + 1;
        BigDecimal count = BigDecimal.ONE;
        Morpheme word = words.word(atoms.near(first, at).lower());
        if (word != null && (word.kind() == Kind.ARTICLE || word.kind() == Kind.UNIT && word.value().signum() > 0)) {
            count = word.value();
            at = skipHyphen(atoms, at + 1, false);
            word = words.word(atoms.near(first, at).lower());
        } else {
            return null;
        }
        if (word == null || word.kind() != Kind.HALF && word.kind() != Kind.FRACTION) {
            return null;
        }
        BigDecimal part = word.kind() == Kind.HALF ? word.value() : count.divide(word.value(), MathContext.DECIMAL64);
        Morpheme scale = words.word(atoms.near(first, at + 1).lower());
        if (scale != null && scale.kind() == Kind.SCALE) {
            BigDecimal sum = multiplier.equals(BigDecimal.ONE) ? value.add(part).multiply(scale.value())
                    : value.add(part.multiply(scale.value()));
            return new NumberPhrase(first, at + 2, sum.stripTrailingZeros(), scale.value(), Shape.PLAIN, digits, "");
        }
        return new NumberPhrase(first, at + 1, value.add(part.multiply(multiplier)), multiplier, Shape.PLAIN, digits, "");
    }

    @Nullable
    NumberPhrase decimals(Atoms atoms, int first, int point, BigDecimal whole) {
        StringBuilder digits = new StringBuilder();
        int end = point + 1;
        while (end - point <= LONGEST_SPELLED_FRACTION) {
            NumberWords.Word word = words.compound(atoms.near(first, end).lower(), 0);
            Morpheme simple = words.word(atoms.near(first, end).lower());
            BigDecimal value = simple != null && simple.kind() == Kind.UNIT ? simple.value()
                    : word == null ? null : word.value();
            if (value == null) {
                break;
            }
            digits.append(value.toPlainString());
            end++;
        }
        return digits.isEmpty() ? null
                : finish(atoms, first, end, new BigDecimal(whole.toPlainString() + "." + digits), Shape.PLAIN, false);
    }

    NumberPhrase of(Atoms atoms, int first, int end, BigDecimal value) {
        Morpheme of = words.word(atoms.near(first, end).lower());
        Morpheme article = words.word(atoms.near(first, end + 1).lower());
        if (of != null && of.kind() == Kind.OF && article != null && article.kind() == Kind.ARTICLE) {
            Morpheme scale = words.word(atoms.near(first, end + 2).lower());
            if (scale != null && scale.kind() == Kind.SCALE) {
                return finish(atoms, first, end + 2, value, Shape.FRACTION, false);
            }
        }
        return finish(atoms, first, end, value, Shape.FRACTION, false);
    }

    /** Takes a scale that follows: "1.5 million" is read before, "a quarter million" and "½ million" here. */
    NumberPhrase finish(Atoms atoms, int first, int end, BigDecimal value, Shape shape, boolean digits) {
        Morpheme scale = words.word(atoms.near(first, end).lower());
        if (scale != null && scale.kind() == Kind.SCALE) {
            return new NumberPhrase(first, afterStop(atoms, end), value.multiply(scale.value()).stripTrailingZeros(),
                    scale.value(), Shape.PLAIN, digits, "");
        }
        return new NumberPhrase(first, end, value, BigDecimal.ONE, shape, digits, "");
    }

    int afterStop(Atoms atoms, int word) {
        boolean stop = words.isAbbreviation(atoms.at(word).lower()) && atoms.near(word, word + 1).is(".")
                && !atoms.at(word + 1).spaceBefore();
        return stop ? word + 2 : word + 1;
    }

    static int skipHyphen(Atoms atoms, int index, boolean digits) {
        Atom atom = atoms.near(index - 1, index);
        boolean hyphen = atom.is("-") && (!digits && !atom.spaceBefore() && !atoms.at(index + 1).spaceBefore()
                || !digits && atom.spaceBefore() && atoms.at(index + 1).spaceBefore() || digits && !atom.spaceBefore()
                        && !atoms.at(index + 1).spaceBefore() && atoms.at(index + 1).isWord());
        return hyphen ? index + 1 : index;
    }
}
