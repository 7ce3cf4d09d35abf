package io.tallywire.figures.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

import io.tallywire.figures.language.LanguageFile;

/**
 * Converts units to the one base by which figures of a kind are compared: kilometres and miles to metres, weeks and months to
 * seconds. Money stays its currency. Factors are those of UCUM; a test holds them against its reference library.
 */
public final class BaseUnits {
    private static final Map<String, Base> BASES = read();

    private BaseUnits() {
    }

    /** A base unit and the way to it: a value in the unit times {@code factor} plus {@code offset} is in the base. */
    public record Base(String unit, BigDecimal factor, BigDecimal offset) {
        public BigDecimal convert(BigDecimal value) {
            return value.multiply(factor, MathContext.DECIMAL64).add(offset);
        }
    }

    /**
     * The base of a unit of figures; a unit of its own kind, such as a currency, is its own base. Rates convert on both sides.
     */
    public static Base toBase(String unit) {
        Base known = BASES.get(unit);
        if (known != null) {
            return known;
        }
        int slash = unit.indexOf('/');
        if (slash < 0) {
            return new Base(unit, BigDecimal.ONE, BigDecimal.ZERO);
        }
        Base over = toBase(unit.substring(0, slash));
        String denominator = unit.substring(slash + 1);
        if (!denominator.isEmpty() && denominator.chars().allMatch(Character::isDigit)) {
            BigDecimal per = new BigDecimal(denominator);
            return per.signum() == 0 ? over
                    : new Base(over.unit() + "/1", over.factor().divide(per, MathContext.DECIMAL64), BigDecimal.ZERO);
        }
        Base under = toBase(denominator);
        return new Base(over.unit() + "/" + under.unit(), over.factor().divide(under.factor(), MathContext.DECIMAL64),
                BigDecimal.ZERO);
    }

    private static Map<String, Base> read() {
        Map<String, Base> bases = new HashMap<>();
        for (String[] row : LanguageFile.rows("any", "base-units.txt")) {
            BigDecimal offset = row.length > 3 ? new BigDecimal(row[3]) : BigDecimal.ZERO;
            bases.put(row[0], new Base(row[1], new BigDecimal(row[2]), offset));
        }
        return Map.copyOf(bases);
    }
}
