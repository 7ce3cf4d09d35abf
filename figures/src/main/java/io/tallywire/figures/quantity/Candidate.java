package io.tallywire.figures.quantity;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.number.NumberPhrase;
import io.tallywire.figures.unit.Unit;

/**
 * A number on its way to become a quantity: each stage hands on a copy that knows more.
 *
 * @param first first atom of the span so far, hedge included
 * @param end atom after the span so far, unit included
 * @param number first atom of the number itself
 * @param endOffset UTF-16 offset at which the span ends; inside an atom where a compound goes on
 * @param value the number in its unit; the lower end where there is an upper
 * @param upper the upper end of a range
 * @param unit null while none was found
 * @param denominator what it is stated for each of; null where it is no rate
 * @param hedge null while none was found
 */
record Candidate(int first, int end, int number, int endOffset, BigDecimal value, @Nullable BigDecimal upper,
        BigDecimal multiplier, @Nullable Unit unit, @Nullable String denominator, @Nullable Hedge hedge, NumberPhrase phrase,
        Quantity.Form form) {

    boolean isBare() {
        return unit == null && phrase.shape() == NumberPhrase.Shape.PLAIN && form == Quantity.Form.NUMBER;
    }

    boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** A plain count in digits or words, neither multiplied nor measured. */
    boolean isPlainInteger() {
        return isBare() && isWhole() && multiplier.compareTo(BigDecimal.ONE) == 0 && upper == null;
    }

    Candidate withSpan(int newFirst, int newEnd, int newEndOffset) {
        return new Candidate(newFirst, newEnd, number, newEndOffset, value, upper, multiplier, unit, denominator, hedge, phrase,
                form);
    }

    /** The same where its "one" is a number and no article: "an hour and a half". */
    Candidate asNumeral() {
        NumberPhrase numeral = new NumberPhrase(phrase.first(), phrase.end(), phrase.value(), phrase.multiplier(),
                NumberPhrase.Shape.PLAIN, phrase.digits(), phrase.suffix());
        return new Candidate(first, end, number, endOffset, value, upper, multiplier, unit, denominator, hedge, numeral, form);
    }

    Candidate startingAt(int newFirst) {
        return withSpan(newFirst, end, endOffset);
    }

    Candidate withHedge(Hedge newHedge) {
        return new Candidate(first, end, number, endOffset, value, upper, multiplier, unit, denominator, newHedge, phrase,
                form);
    }

    Candidate withValue(BigDecimal newValue, BigDecimal newMultiplier) {
        return new Candidate(first, end, number, endOffset, newValue, upper, newMultiplier, unit, denominator, hedge, phrase,
                form);
    }

    Candidate withUnit(Unit newUnit, @Nullable String newDenominator) {
        return new Candidate(first, end, number, endOffset, value.multiply(newUnit.factor()),
                upper == null ? null : upper.multiply(newUnit.factor()), multiplier, newUnit, newDenominator, hedge, phrase,
                form);
    }

    /** The same amount for each of something. */
    Candidate per(String newDenominator) {
        return new Candidate(first, end, number, endOffset, value, upper, multiplier, unit, newDenominator, hedge, phrase,
                form);
    }

    Candidate asShare(BigDecimal percent) {
        return new Candidate(first, end, number, endOffset, percent, null, BigDecimal.ONE, PERCENT, null, hedge, phrase,
                Quantity.Form.FRACTION);
    }

    Candidate withForm(Quantity.Form newForm) {
        return new Candidate(first, end, number, endOffset, value, upper, multiplier, unit, denominator, hedge, phrase,
                newForm);
    }

    /** The range from this candidate's number to another's, with the other's unit. */
    Candidate to(Candidate other, BigDecimal lower, BigDecimal newUpper) {
        return new Candidate(first, other.end, number, other.endOffset, lower, newUpper, other.multiplier, other.unit,
                other.denominator, Hedge.RANGE, phrase, other.form == Quantity.Form.NUMBER ? form : other.form);
    }

    private static final Unit PERCENT = new Unit("%", BigDecimal.ONE);

    Interval interval() {
        BigDecimal low = plain(value);
        if (upper != null) {
            return new Interval(low, plain(upper));
        }
        return (hedge == null ? Hedge.EXACT : hedge).around(low);
    }

    String code() {
        String code = unit == null ? "1" : unit.code();
        return denominator == null ? code : code + "/" + denominator;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
