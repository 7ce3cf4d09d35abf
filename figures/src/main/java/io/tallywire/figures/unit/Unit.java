package io.tallywire.figures.unit;

import java.math.BigDecimal;

/**
 * What a unit word says.
 *
 * @param code `1`, `%`, `pp`, ISO 4217 or UCUM
 * @param factor what a number is multiplied with to be in that unit ("Cent" is 0.01 EUR)
 */
public record Unit(String code, BigDecimal factor) {
    public static final Unit ONE = new Unit("1", BigDecimal.ONE);

    public boolean isMoney() {
        return isMoney(code);
    }

    public static boolean isMoney(String code) {
        return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    public boolean isShare() {
        return code.equals("%") || code.equals("pp");
    }

    /** Seconds to centuries. */
    public boolean isTime() {
        return switch (code) {
            case "s", "ms", "us", "min", "h", "d", "wk", "mo", "a" -> true;
            default -> false;
        };
    }

    public boolean isTemperature() {
        return code.equals("Cel") || code.equals("[degF]");
    }

    public boolean isPoints() {
        return code.equals("1");
    }
}
