package io.tallywire.figures.quantity;

import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;

/**
 * A number with its hedge, multiplier and unit, found at a place of the text: a figure before anyone asked what it counts and
 * who says it.
 *
 * @param firstToken first token of the span, hedge included
 * @param endToken token after the span, unit included
 * @param numberToken first token of the number itself
 * @param start UTF-16 offset; lies inside {@code firstToken} where a sign or a compound is cut ("30-tägige")
 * @param unit see {@link io.tallywire.figures.Figure#unit()}
 * @param form how the quantity was written, where that matters to later stages
 */
public record Quantity(int firstToken, int endToken, int numberToken, int start, int end, Interval interval, Hedge hedge,
        String unit,
        Form form) {
    public enum Form {
        /** A number, spelled out or in digits, with or without unit. */
        NUMBER,
        /** A share in words: "ein Drittel", "jeder Fünfte", "half of", "one in five". */
        FRACTION,
        /** A word of multiplication: "verdoppelt", "halved", "dreifach", "tenfold". */
        FACTOR,
        /** A compound whose first part is the number: "30-tägige Waffenruhe", "a 30-day truce". */
        COMPOUND
    }
}
