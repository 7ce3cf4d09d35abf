package io.tallywire.figures.number;

import java.math.BigDecimal;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.number.Morpheme.Kind;
import io.tallywire.figures.number.NumberPhrase.Shape;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;

/** Reads a cardinal from its first word or its digits on, as far as the words behind it continue it. */
final class Cardinals {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NumberWords words;
    private final DigitRules digitRules;
    private final Fractions fractions;
    private final Rest rest;

    /** Reads the number behind "and". */
    @FunctionalInterface
    interface Rest {
        @Nullable
        NumberPhrase at(Atoms atoms, int index);
    }

    Cardinals(NumberWords words, DigitRules digitRules, Fractions fractions, Rest rest) {
        this.words = words;
        this.digitRules = digitRules;
        this.fractions = fractions;
        this.rest = rest;
    }

    /** Goes on from the first word or the digits of a cardinal as far as the words continue it. */
    NumberPhrase read(Atoms atoms, int first, int from, Sum begun, boolean digits) {
        Sum sum = begun;
        int end = from;
        BigDecimal multiplier = sum.endsWithScale() && sum.last() == Kind.SCALE ? sum.value() : BigDecimal.ONE;
        int last = from;
        while (end < atoms.size()) {
            int next = Fractions.skipHyphen(atoms, end, digits);
            Atom atom = atoms.near(first, next);
            Morpheme word = words.word(atom.lower());
            if (word == null) {
                NumberWords.Word compound = atom.isWord() ? words.compound(atom.lower(), 0) : null;
                if (digits || compound == null || compound.end() < atom.lower().length() || !addAll(sum, compound)) {
                    break;
                }
                end = next + 1;
                multiplier = BigDecimal.ONE;
            } else if (word.kind() == Kind.ARTICLE && sum.last() == Kind.SCALE && !digits && addOne(sum, atoms, next)) {
                end = next + 2;
            } else if (word.kind() == Kind.TENS && !digits && end > first && fractions.isUnit(atoms, first, next)) {
                return fractions.ofTens(atoms, first, next, sum.value(), word.value());
            } else if (word.kind() == Kind.SCALE || word.kind() == Kind.HUNDRED || !digits && sum.last() != Kind.MIXED) {
                if (word.kind() == Kind.JOINER) {
                    NumberPhrase more = joined(atoms, first, next, sum);
                    return more == null ? withFraction(atoms, first, end, sum.value(), multiplier, digits) : more;
                }
                if (word.kind() == Kind.FRACTION || !sum.add(word)) {
                    break;
                }
                end = word.kind() == Kind.SCALE ? fractions.afterStop(atoms, next) : next + 1;
                multiplier = word.kind() == Kind.SCALE ? multiplier.multiply(word.value()) : BigDecimal.ONE;
            } else {
                if (word.kind() == Kind.JOINER) {
                    NumberPhrase more = sum.endsWithScale() ? joined(atoms, first, next, sum) : null;
                    if (more != null) {
                        return more;
                    }
                }
                break;
            }
            last = end;
        }
        return withFraction(atoms, first, last, sum.value(), multiplier, digits);
    }

    /** "zwei Milliarden eine Million": the article counts one of a smaller power. */
    private boolean addOne(Sum sum, Atoms atoms, int article) {
        Morpheme scale = words.word(atoms.near(article, article + 1).lower());
        return scale != null && scale.kind() == Kind.SCALE && sum.addOne(scale);
    }

    private static boolean addAll(Sum sum, NumberWords.Word compound) {
        Sum trial = sum.copy();
        if (!compound.parts().stream().allMatch(trial::add)) {
            return false;
        }
        compound.parts().forEach(sum::add);
        return true;
    }

    /** "two hundred and five": the rest after "and" belongs to the number if it fits below its last power. */
    private @Nullable NumberPhrase joined(Atoms atoms, int first, int joiner, Sum sum) {
        Atom after = atoms.near(first, joiner + 1);
        Morpheme next = words.word(after.lower());
        if (after.isNumber() && sum.last() == Kind.HUNDRED) {
            DigitRules.Digits digits = digitRules.read(atoms, joiner + 1);
            Morpheme scale = digits == null ? null : words.word(atoms.near(first, digits.end()).lower());
            boolean another = scale != null && (scale.kind() == Kind.HUNDRED || scale.kind() == Kind.SCALE);
            return digits == null || another || digits.value().compareTo(sum.roomForMore()) >= 0 ? null
                    : new NumberPhrase(first, digits.end(), sum.value().add(digits.value()), BigDecimal.ONE, Shape.PLAIN, true,
                            "");
        }
        if (!sum.endsWithScale() || next == null || next.kind() == Kind.ARTICLE || next.kind() == Kind.HALF
                || isBetween(atoms.near(first, first - 1))) {
            return null;
        }
        NumberPhrase tail = rest.at(atoms, joiner + 1);
        if (tail != null && tail.shape() == Shape.FRACTION && tail.value().compareTo(BigDecimal.ONE) > 0) {
            BigDecimal denominator = fractionAt(atoms, tail.end() - 1);
            BigDecimal whole = sum.value().divide(denominator, MathContext.DECIMAL64).add(tail.value());
            return new NumberPhrase(first, tail.end(), whole, BigDecimal.ONE, Shape.FRACTION, false, "");
        }
        if (tail == null || tail.shape() != Shape.PLAIN && tail.shape() != Shape.ONE || tail.first() != joiner + 1
                || tail.value().signum() < 0
                || !tail.suffix().isEmpty() || tail.value().compareTo(sum.roomForMore()) >= 0) {
            return null;
        }
        return new NumberPhrase(first, tail.end(), sum.value().add(tail.value()), BigDecimal.ONE, Shape.PLAIN, false, "");
    }

    private boolean isBetween(Atom atom) {
        Morpheme word = words.word(atom.lower());
        return word != null && word.kind() == Kind.BETWEEN;
    }

    /** "forty-ninth" and "two hundredth" are ordinals, "forty ninths" and "two hundredths" parts. */
    private boolean isOrdinal(Atoms atoms, int end, int name, BigDecimal value, Morpheme part) {
        Morpheme last = words.word(atoms.at(end - 1).lower());
        boolean tens = last != null && last.kind() == Kind.TENS && part.value().compareTo(BigDecimal.TEN) < 0;
        boolean power = part.value().compareTo(HUNDRED) >= 0 && value.compareTo(BigDecimal.ONE) > 0;
        return (tens || power) && !words.isPlural(atoms.at(name).lower());
    }

    private BigDecimal fractionAt(Atoms atoms, int index) {
        Morpheme word = words.word(atoms.at(index).lower());
        return word == null ? BigDecimal.ONE : word.value();
    }

    private NumberPhrase withFraction(Atoms atoms, int first, int end, BigDecimal value, BigDecimal multiplier,
            boolean digits) {
        int next = Fractions.skipHyphen(atoms, end, digits);
        Morpheme word = words.word(atoms.near(first, next).lower());
        if (word != null && word.kind() == Kind.POINT && !digits) {
            NumberPhrase decimal = fractions.decimals(atoms, first, next, value);
            return decimal == null ? fractions.finish(atoms, first, end, value, Shape.PLAIN, false) : decimal;
        }
        if (word != null && word.kind() == Kind.DOZEN) {
            return new NumberPhrase(first, next + 1, value.multiply(word.value()), BigDecimal.ONE, Shape.PLAIN, digits, "");
        }
        if (word != null && word.kind() == Kind.FRACTION && isOrdinal(atoms, end, next, value, word)) {
            return new NumberPhrase(first, next, value, BigDecimal.ONE, Shape.PLAIN, false, atoms.at(next).lower());
        }
        if (word != null && word.kind() == Kind.FRACTION && multiplier.equals(BigDecimal.ONE) && !digits) {
            return fractions.of(atoms, first, next + 1, value.divide(word.value(), MathContext.DECIMAL64));
        }
        if (word != null && word.kind() == Kind.HALF && value.compareTo(BigDecimal.ONE) == 0 && !digits) {
            return fractions.of(atoms, first, next + 1, new BigDecimal("0.5"));
        }
        if (word != null && word.kind() == Kind.JOINER) {
            NumberPhrase mixed = fractions.mixed(atoms, first, next, value, multiplier, digits);
            if (mixed != null) {
                return mixed;
            }
        }
        return new NumberPhrase(first, end, value, multiplier, value.compareTo(BigDecimal.ONE) == 0 && !digits ? Shape.ONE
                : Shape.PLAIN, digits, "");
    }
}
