package io.tallywire.figures.quantity;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.unit.Unit;

/** Adds a subunit to its main unit: "3 dollars 50 cents", "zwei Euro fünfzig", "5 ft 2 in". */
final class Amounts {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal INCHES = new BigDecimal("12");

    private Amounts() {
    }

    static @Nullable Candidate join(Candidate left, Candidate right) {
        Unit main = left.unit();
        Unit sub = right.unit();
        if (main == null || left.denominator() != null || right.hedge() != null || !left.isWhole()
                || right.first() != right.number()
                || left.form() != Quantity.Form.NUMBER || left.multiplier().compareTo(BigDecimal.ONE) != 0) {
            return null;
        }
        if (main.code().equals("[ft_i]") && sub != null && sub.code().equals("[in_i]")) {
            return sum(left, right, right.value().divide(INCHES, java.math.MathContext.DECIMAL64));
        }
        if (!main.isMoney() || main.factor().compareTo(BigDecimal.ONE) != 0 || left.first() != left.number()) {
            return null;
        }
        if (sub == null) {
            boolean cents = right.isPlainInteger() && right.value().compareTo(BigDecimal.TEN) >= 0
                    && right.value().compareTo(HUNDRED) < 0;
            return cents ? sum(left, right, right.value().movePointLeft(2)) : null;
        }
        boolean cents = sub.factor().compareTo(HUNDREDTH) <= 0 || sub.factor().compareTo(new BigDecimal("0.1")) == 0;
        return cents && sub.isMoney() ? sum(left, right, right.value()) : null;
    }

    private static Candidate sum(Candidate left, Candidate right, BigDecimal more) {
        return left.withSpan(left.first(), right.end(), right.endOffset()).withValue(left.value().add(more), left.multiplier());
    }
}
