package io.tallywire.figures.number;

import java.math.BigDecimal;
import java.math.MathContext;

import org.jspecify.annotations.Nullable;

/** Adds up the morphemes of a cardinal from left to right, and refuses one that does not continue it. */
final class Sum {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal group = BigDecimal.ZERO;
    private BigDecimal lastScale = BigDecimal.valueOf(Long.MAX_VALUE);
    private Morpheme.@Nullable Kind last;

    Sum() {
    }

    /** A sum that goes on from digits: "3 hundred", "1,2 Millionen". */
    Sum(BigDecimal digits) {
        group = digits;
        last = Morpheme.Kind.MIXED;
    }

    private Sum(Sum other) {
        total = other.total;
        group = other.group;
        lastScale = other.lastScale;
        last = other.last;
    }

    Sum copy() {
        return new Sum(this);
    }

    BigDecimal value() {
        return total.add(group);
    }

    Morpheme.@Nullable Kind last() {
        return last;
    }

    boolean endsWithScale() {
        return last == Morpheme.Kind.HUNDRED || last == Morpheme.Kind.SCALE;
    }

    /** What a number joined by "and" has to stay below. */
    BigDecimal roomForMore() {
        return last == Morpheme.Kind.HUNDRED ? HUNDRED : lastScale;
    }

    /** Whether the morpheme continued the number; if not, the sum is as it was. */
    boolean add(Morpheme morpheme) {
        boolean fits = switch (morpheme.kind()) {
            case UNIT ->
                free(1) && last != Morpheme.Kind.TEEN && !(last == Morpheme.Kind.TENS && morpheme.value().signum() == 0)
                        && plus(morpheme.value());
            case TEEN -> free(2) && plus(morpheme.value());
            case TENS -> tens(morpheme.value());
            case HUNDRED -> hundred();
            case SCALE -> scale(morpheme.value());
            case MIXED -> last == null && plus(morpheme.value());
            case PLUS_HALF -> last != null && plus(morpheme.value());
            case FRACTION -> fraction(morpheme.value());
            case INNER -> last != null && last != Morpheme.Kind.INNER;
            default -> false;
        };
        if (fits) {
            last = morpheme.kind();
        }
        return fits;
    }

    /** Adds one of a power below the last one; if it is not below, the sum is as it was. */
    boolean addOne(Morpheme scale) {
        if (last != Morpheme.Kind.SCALE || scale.value().compareTo(lastScale) >= 0) {
            return false;
        }
        total = total.add(scale.value());
        lastScale = scale.value();
        return true;
    }

    private boolean free(int digits) {
        if (last == Morpheme.Kind.MIXED || last == Morpheme.Kind.FRACTION || last == Morpheme.Kind.PLUS_HALF) {
            return false;
        }
        BigDecimal[] split = group.divideAndRemainder(BigDecimal.TEN.pow(digits));
        return split[1].signum() == 0 && last != Morpheme.Kind.UNIT;
    }

    private boolean plus(BigDecimal more) {
        group = group.add(more);
        return true;
    }

    /** "viertel", "dreiviertel" at the head of a compound. */
    private boolean fraction(BigDecimal denominator) {
        if (last != null && last != Morpheme.Kind.UNIT || total.signum() != 0) {
            return false;
        }
        group = (last == null ? BigDecimal.ONE : group).divide(denominator, MathContext.DECIMAL64);
        return true;
    }

    private boolean tens(BigDecimal value) {
        boolean unitFirst = last == Morpheme.Kind.INNER && group.remainder(HUNDRED).compareTo(BigDecimal.TEN) < 0;
        return (unitFirst || free(2)) && plus(value);
    }

    private boolean hundred() {
        if (last == Morpheme.Kind.PLUS_HALF || group.compareTo(HUNDRED) >= 0) {
            return false;
        }
        group = (group.signum() == 0 ? BigDecimal.ONE : group).multiply(HUNDRED);
        return true;
    }

    private boolean scale(BigDecimal value) {
        if (value.compareTo(lastScale) >= 0 && !(group.signum() == 0 && last == Morpheme.Kind.SCALE)) {
            return false;
        }
        if (group.signum() == 0 && last == Morpheme.Kind.SCALE) {
            total = total.multiply(value);
        } else if (group.signum() == 0 && last != null) {
            return false;
        } else {
            total = total.add((group.signum() == 0 ? BigDecimal.ONE : group).multiply(value));
            lastScale = value;
        }
        group = BigDecimal.ZERO;
        return true;
    }
}
