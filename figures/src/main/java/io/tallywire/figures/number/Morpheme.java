package io.tallywire.figures.number;

import java.math.BigDecimal;

/** A part of a number word or a word of a number phrase. */
record Morpheme(Kind kind, BigDecimal value) {
    enum Kind {
        /** 0 to 9. */
        UNIT,
        /** 10 to 19. */
        TEEN,
        /** 20, 30 … 90. */
        TENS,
        HUNDRED,
        /** 1000 and its powers, lakh and crore: what multiplies the words before it. */
        SCALE,
        /** A dozen and the like. */
        DOZEN,
        /** A number with a half in it, which takes only a scale after it: "anderthalb". */
        MIXED,
        /** "einhalb" after a number inside a word. */
        PLUS_HALF,
        /** What joins numbers inside a word: German "und". */
        INNER,
        /** What joins the words of a number: English "and". */
        JOINER,
        /** "a", "ein": 1 before a scale, dozen or fraction. */
        ARTICLE,
        /** "half", "halbe". */
        HALF,
        /** The name of a fraction; the value is the denominator. */
        FRACTION,
        /** Part of the name of a fraction after tens: "twenty-firsts". */
        FRACTION_PART,
        /** "point", "Komma" between spelled-out digits. */
        POINT,
        /** A plural that states at least its value: "Hunderte", "dozens". */
        VAGUE,
        /** "mehrere", "several": makes a following scale vague. */
        SEVERAL,
        MINUS,
        /** "between": the "and" behind the next number belongs to it. */
        BETWEEN,
        /** A multiplier only where it is written to the digits: "5k". */
        ATTACHED,
        /** A multiplier only where it is written to the digits of an amount of money: "$5m". */
        ATTACHED_MONEY,
        /** A multiplier in capitals, written to the digits of a count: "1.2M". */
        ATTACHED_LARGE,
        /** A currency that is written to the digits behind it: "Rs20". */
        PREFIX,
        /** A noun that is counted in millions: "1.2m people". */
        COUNTED,
        /** "die", "der": belongs to a fraction that has no number before it. */
        THE,
        /** "of" in "two thirds of a million", "tens of thousands". */
        OF
    }
}
