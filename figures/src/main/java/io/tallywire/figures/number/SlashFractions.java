package io.tallywire.figures.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;

/** Reads "1/2", "10 1/2", "2½"; a slash between other numbers, as in file numbers and seasons, is no fraction. */
final class SlashFractions {
    private static final Map<String, Integer> DENOMINATORS = Map.of("2", 2, "3", 3, "4", 4, "5", 5, "6", 6, "8", 8, "10", 10);
    /** Those that no day, month or year of a date is written with. */
    private static final Map<String, Integer> LARGE = Map.of("32", 32, "40", 40, "50", 50, "64", 64, "100", 100, "1000", 1000);
    private static final Map<String, BigDecimal> SIGNS = Map.of("½", part(1, 2), "¼", part(1, 4), "¾", part(3, 4), "⅓",
            part(1, 3),
            "⅔", part(2, 3), "⅕", part(1, 5), "⅛", part(1, 8), "⅜", part(3, 8), "⅝", part(5, 8), "⅞", part(7, 8));

    private SlashFractions() {
    }

    record Fraction(BigDecimal value, int end) {
    }

    static @Nullable BigDecimal sign(String text) {
        return SIGNS.get(text);
    }

    static @Nullable Fraction read(Atoms atoms, int index, DigitRules.Digits digits) {
        BigDecimal sign = SIGNS.get(atoms.near(index, digits.end()).text());
        if (sign != null) {
            return new Fraction(digits.value().add(sign), digits.end() + 1);
        }
        BigDecimal alone = at(atoms, index);
        if (alone != null) {
            return new Fraction(alone, index + 3);
        }
        BigDecimal after = at(atoms, digits.end());
        return after == null || digits.end() != index + 1 ? null : new Fraction(digits.value().add(after), digits.end() + 3);
    }

    private static @Nullable BigDecimal at(Atoms atoms, int index) {
        Atom over = atoms.at(index);
        Atom slash = atoms.near(index, index + 1);
        Atom under = atoms.near(index, index + 2);
        Integer denominator = DENOMINATORS.get(under.text());
        boolean large = denominator == null && LARGE.containsKey(under.text());
        boolean close = !slash.spaceBefore() && !under.spaceBefore() && (slash.is("/") || slash.is("⁄"));
        if (!close || !over.isNumber() || over.text().length() > (large ? 2 : 1) || atoms.near(index, index + 3).is("/")) {
            return null;
        }
        if (large) {
            denominator = LARGE.get(under.text());
        }
        if (denominator == null || !over.text().chars().allMatch(Character::isDigit)) {
            return null;
        }
        int numerator = Integer.parseInt(over.text());
        return numerator == 0 || numerator >= denominator ? null : part(numerator, denominator);
    }

    private static BigDecimal part(int over, int under) {
        return BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), MathContext.DECIMAL64);
    }
}
