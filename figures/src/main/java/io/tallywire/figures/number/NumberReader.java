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
    private static final int LONGEST_SPELLED_FRACTION = 12;

    private final NumberWords words;
    private final DigitRules digitRules;
    private final VagueNumbers vague;

    public NumberReader(String language, NumberWords words) {
        this.words = words;
        this.digitRules = new DigitRules(language);
        this.vague = new VagueNumbers(words);
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

    private @Nullable NumberPhrase sign(Atoms atoms, int index, boolean money) {
        Atom atom = atoms.at(index);
        BigDecimal part = SlashFractions.sign(atom.text());
        if (part != null) {
            return finish(atoms, index, index + 1, part, Shape.FRACTION, true);
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

    private @Nullable NumberPhrase digits(Atoms atoms, int index, boolean money) {
        DigitRules.Digits digits = digitRules.read(atoms, index);
        if (digits == null) {
            return null;
        }
        SlashFractions.Fraction slash = SlashFractions.read(atoms, index, digits);
        if (slash != null) {
            Shape shape = slash.value().compareTo(BigDecimal.ONE) < 0 ? Shape.FRACTION : Shape.PLAIN;
            return finish(atoms, index, slash.end(), slash.value(), shape, true);
        }
        Atom after = atoms.near(index, digits.end());
        Morpheme attached = words.word(after.lower());
        if (attached != null && (attached.kind() == Kind.ATTACHED || money && attached.kind() == Kind.ATTACHED_MONEY)
                && (!after.spaceBefore() || money && atoms.at(index).start() < 0)) {
            return new NumberPhrase(index, digits.end() + 1, digits.value().multiply(attached.value()), attached.value(),
                    Shape.PLAIN, true, "");
        }
        return cardinal(atoms, index, digits.end(), new Sum(digits.value()), digits.value(), true);
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
        if (word.kind() == Kind.SCALE && word.value().compareTo(BigDecimal.valueOf(1000)) > 0) {
            return vague.bare(atoms, index);
        }
        Sum sum = new Sum();
        sum.add(word);
        return cardinal(atoms, index, index + 1, sum, word.value(), false);
    }

    private @Nullable NumberPhrase compound(Atoms atoms, int index, NumberWords.Word word) {
        String lower = atoms.at(index).lower();
        Sum sum = new Sum();
        word.parts().forEach(sum::add);
        boolean share = word.parts().getLast().kind() == Kind.FRACTION;
        if (word.end() == lower.length() && share) {
            return finish(atoms, index, index + 1, sum.value(), Shape.FRACTION, false);
        }
        if (word.end() == lower.length()) {
            return cardinal(atoms, index, index + 1, sum, sum.value(), false);
        }
        String rest = lower.substring(word.end());
        Morpheme fraction = words.word(rest);
        if (share && fraction != null && fraction.kind() == Kind.SCALE) {
            return new NumberPhrase(index, index + 1, sum.value().multiply(fraction.value()).stripTrailingZeros(),
                    fraction.value(), Shape.PLAIN, false, "");
        }
        if (fraction != null && fraction.kind() == Kind.FRACTION && fraction.value().compareTo(BigDecimal.TWO) > 0) {
            return finish(atoms, index, index + 1, sum.value().divide(fraction.value(), MathContext.DECIMAL64), Shape.FRACTION,
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
            case FRACTION -> fraction(atoms, index, index + 2, BigDecimal.ONE.divide(after.value(), MathContext.DECIMAL64));
            case TENS ->
                isFractionUnit(atoms, index, index + 1) ? tensFraction(atoms, index, index + 1, BigDecimal.ONE, after.value())
                        : one(atoms, index);
            case SEVERAL -> severalAfterArticle(atoms, index);
            default -> one(atoms, index);
        };
    }

    private NumberPhrase scaleAfterArticle(Atoms atoms, int index, Morpheme scale) {
        Sum sum = new Sum();
        sum.add(scale);
        return cardinal(atoms, index, index + 2, sum, BigDecimal.ONE, false);
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
            return new NumberPhrase(first, afterStop(atoms, next), value.multiply(scale.value()).stripTrailingZeros(),
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

    /** Goes on from the first word or the digits of a cardinal as far as the words continue it. */
    private NumberPhrase cardinal(Atoms atoms, int first, int from, Sum begun, BigDecimal mantissa, boolean digits) {
        Sum sum = begun;
        int end = from;
        BigDecimal multiplier = sum.endsWithScale() && sum.last() == Kind.SCALE ? sum.value() : BigDecimal.ONE;
        int last = from;
        while (end < atoms.size()) {
            int next = skipHyphen(atoms, end, digits);
            Atom atom = atoms.near(first, next);
            Morpheme word = words.word(atom.lower());
            if (word == null) {
                NumberWords.Word compound = atom.isWord() ? words.compound(atom.lower(), 0) : null;
                if (digits || compound == null || compound.end() < atom.lower().length() || !addAll(sum, compound)) {
                    break;
                }
                end = next + 1;
                multiplier = BigDecimal.ONE;
            } else if (word.kind() == Kind.TENS && !digits && end > first && isFractionUnit(atoms, first, next)) {
                return tensFraction(atoms, first, next, sum.value(), word.value());
            } else if (word.kind() == Kind.SCALE || word.kind() == Kind.HUNDRED || !digits && sum.last() != Kind.MIXED) {
                if (word.kind() == Kind.JOINER) {
                    NumberPhrase more = joined(atoms, first, next, sum);
                    return more == null ? withFraction(atoms, first, end, sum.value(), multiplier, digits) : more;
                }
                if (word.kind() == Kind.FRACTION || !sum.add(word)) {
                    break;
                }
                end = word.kind() == Kind.SCALE ? afterStop(atoms, next) : next + 1;
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

    /** Whether "fifths" follows "thirty", so that both name a thirty-fifth. */
    private boolean isFractionUnit(Atoms atoms, int first, int tens) {
        Morpheme unit = words.word(atoms.near(first, skipHyphen(atoms, tens + 1, false)).lower());
        return unit != null && (unit.kind() == Kind.FRACTION_PART
                || unit.kind() == Kind.FRACTION && unit.value().compareTo(BigDecimal.TEN) < 0);
    }

    private NumberPhrase tensFraction(Atoms atoms, int first, int tens, BigDecimal count, BigDecimal tensValue) {
        int unit = skipHyphen(atoms, tens + 1, false);
        Morpheme part = words.word(atoms.near(first, unit).lower());
        BigDecimal denominator = part == null ? tensValue : tensValue.add(part.value());
        return fraction(atoms, first, unit + 1, count.divide(denominator, MathContext.DECIMAL64));
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
        NumberPhrase rest = word(atoms, joiner + 1, false);
        if (rest != null && rest.shape() == Shape.FRACTION && rest.value().compareTo(BigDecimal.ONE) > 0) {
            BigDecimal denominator = fractionAt(atoms, rest.end() - 1);
            BigDecimal whole = sum.value().divide(denominator, MathContext.DECIMAL64).add(rest.value());
            return new NumberPhrase(first, rest.end(), whole, BigDecimal.ONE, Shape.FRACTION, false, "");
        }
        if (rest == null || rest.shape() != Shape.PLAIN && rest.shape() != Shape.ONE || rest.first() != joiner + 1
                || rest.value().signum() < 0
                || !rest.suffix().isEmpty() || rest.value().compareTo(sum.roomForMore()) >= 0) {
            return null;
        }
        return new NumberPhrase(first, rest.end(), sum.value().add(rest.value()), BigDecimal.ONE, Shape.PLAIN, false, "");
    }

    private boolean isBetween(Atom atom) {
        Morpheme word = words.word(atom.lower());
        return word != null && word.kind() == Kind.BETWEEN;
    }

    private BigDecimal fractionAt(Atoms atoms, int index) {
        Morpheme word = words.word(atoms.at(index).lower());
        return word == null ? BigDecimal.ONE : word.value();
    }

    private NumberPhrase withFraction(Atoms atoms, int first, int end, BigDecimal value, BigDecimal multiplier,
            boolean digits) {
        int next = skipHyphen(atoms, end, digits);
        Morpheme word = words.word(atoms.near(first, next).lower());
        if (word != null && word.kind() == Kind.POINT && !digits) {
            NumberPhrase decimal = decimals(atoms, first, next, value);
            return decimal == null ? finish(atoms, first, end, value, Shape.PLAIN, false) : decimal;
        }
        if (word != null && word.kind() == Kind.DOZEN) {
            return new NumberPhrase(first, next + 1, value.multiply(word.value()), BigDecimal.ONE, Shape.PLAIN, digits, "");
        }
        if (word != null && word.kind() == Kind.FRACTION && multiplier.equals(BigDecimal.ONE) && !digits) {
            return fraction(atoms, first, next + 1, value.divide(word.value(), MathContext.DECIMAL64));
        }
        if (word != null && word.kind() == Kind.HALF && value.compareTo(BigDecimal.ONE) == 0 && !digits) {
            return fraction(atoms, first, next + 1, new BigDecimal("0.5"));
        }
        if (word != null && word.kind() == Kind.JOINER) {
            NumberPhrase mixed = mixed(atoms, first, next, value, multiplier, digits);
            if (mixed != null) {
                return mixed;
            }
        }
        return new NumberPhrase(first, end, value, multiplier, value.compareTo(BigDecimal.ONE) == 0 && !digits ? Shape.ONE
                : Shape.PLAIN, digits, "");
    }

    /** "five and a quarter", "two and a half million", "3 million and a half". */
    private @Nullable NumberPhrase mixed(Atoms atoms, int first, int joiner, BigDecimal value, BigDecimal multiplier,
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

    private @Nullable NumberPhrase decimals(Atoms atoms, int first, int point, BigDecimal whole) {
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

    private NumberPhrase fraction(Atoms atoms, int first, int end, BigDecimal value) {
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
    private NumberPhrase finish(Atoms atoms, int first, int end, BigDecimal value, Shape shape, boolean digits) {
        Morpheme scale = words.word(atoms.near(first, end).lower());
        if (scale != null && scale.kind() == Kind.SCALE) {
            return new NumberPhrase(first, afterStop(atoms, end), value.multiply(scale.value()).stripTrailingZeros(),
                    scale.value(), Shape.PLAIN, digits, "");
        }
        return new NumberPhrase(first, end, value, BigDecimal.ONE, shape, digits, "");
    }

    private int afterStop(Atoms atoms, int word) {
        boolean stop = words.isAbbreviation(atoms.at(word).lower()) && atoms.near(word, word + 1).is(".")
                && !atoms.at(word + 1).spaceBefore();
        return stop ? word + 2 : word + 1;
    }

    private static int skipHyphen(Atoms atoms, int index, boolean digits) {
        Atom atom = atoms.near(index - 1, index);
        boolean hyphen = atom.is("-") && (!digits && !atom.spaceBefore() && !atoms.at(index + 1).spaceBefore()
                || !digits && atom.spaceBefore() && atoms.at(index + 1).spaceBefore() || digits && !atom.spaceBefore()
                        && !atoms.at(index + 1).spaceBefore() && atoms.at(index + 1).isWord());
        return hyphen ? index + 1 : index;
    }
}
