package io.tallywire.figures;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure the text is of a number; with it goes which side of the interval is open. */
public enum Hedge {
    @JsonProperty("exact")
    EXACT,
    @JsonProperty("about")
    ABOUT,
    @JsonProperty("nearly")
    NEARLY,
    @JsonProperty("at-least")
    AT_LEAST,
    @JsonProperty("more-than")
    MORE_THAN,
    @JsonProperty("at-most")
    AT_MOST,
    @JsonProperty("less-than")
    LESS_THAN,
    @JsonProperty("range")
    RANGE,
    @JsonProperty("vague")
    VAGUE;

    /** The interval that a number has under this hedge; a range has its own two ends. */
    public Interval around(java.math.BigDecimal number) {
        return switch (this) {
            case EXACT, ABOUT, NEARLY, RANGE -> new Interval(number, number);
            case AT_LEAST, MORE_THAN, VAGUE -> new Interval(number, null);
            case AT_MOST, LESS_THAN -> new Interval(null, number);
        };
    }
}
