package io.tallywire.figures.number;

import java.math.BigDecimal;

/**
 * A number as the text writes it, without hedge and unit.
 *
 * @param first index of its first atom
 * @param end index after its last atom
 * @param value with the multiplier; a share as a fraction of 1
 * @param multiplier the powers of ten written as words behind the number; 1 where there are none
 * @param digits whether it begins in digits
 * @param suffix what is left of its last word: "tägige" of "dreitägige"; empty where the number ends with the word
 */
public record NumberPhrase(int first, int end, BigDecimal value, BigDecimal multiplier, Shape shape, boolean digits,
        String suffix) {
    public enum Shape {
        PLAIN,
        /** "ein", "one", "a" by itself, which is a number only where things are counted. */
        ONE,
        /** "half", "halb" by itself. */
        HALF,
        /** A share in words: "ein Drittel", "two thirds". */
        FRACTION,
        /** A plural or "several": at least the value. */
        VAGUE
    }

    NumberPhrase from(int atom) {
        return new NumberPhrase(atom, end, value, multiplier, shape, digits, suffix);
    }

    NumberPhrase negated(int atom) {
        return new NumberPhrase(atom, end, value.negate(), multiplier, shape, digits, suffix);
    }
}
