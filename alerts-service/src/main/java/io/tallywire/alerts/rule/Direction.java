package io.tallywire.alerts.rule;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a number must move for a rule to care. */
public enum Direction {
    @JsonProperty("rise")
    RISE,
    @JsonProperty("fall")
    FALL,
    @JsonProperty("both")
    BOTH;

    /** Whether a change by that much goes this way. */
    public boolean takes(BigDecimal change) {
        return switch (this) {
            case RISE -> change.signum() > 0;
            case FALL -> change.signum() < 0;
            case BOTH -> true;
        };
    }
}
