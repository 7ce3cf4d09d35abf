package io.tallywire.figures;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The closed interval that a figure states; null where that side is open.
 *
 * @throws IllegalArgumentException if both sides are open, or the lower end lies above the upper
 */
public record Interval(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    public Interval {
        if (lower == null && upper == null) {
            throw new IllegalArgumentException("an interval needs at least one end");
        }
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("lower end " + lower + " lies above upper end " + upper);
        }
    }

    public static Interval point(BigDecimal number) {
        return new Interval(number, number);
    }

    @JsonIgnore
    public boolean isPoint() {
        return lower != null && upper != null && lower.compareTo(upper) == 0;
    }
}
