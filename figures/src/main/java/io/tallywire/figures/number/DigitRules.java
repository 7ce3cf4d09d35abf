package io.tallywire.figures.number;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;

import io.tallywire.figures.text.Atoms;

/** Reads numbers in digits with the separators of a language, spaces and Swiss apostrophes. */
final class DigitRules {
    private static final int LONGEST = 40;

    private final boolean commaIsDecimal;

    DigitRules(String language) {
        this.commaIsDecimal = DecimalFormatSymbols.getInstance(new ULocale(language)).getDecimalSeparator() == ',';
    }

    boolean isDecimalSign(char sign) {
        return sign == (commaIsDecimal ? ',' : '.');
    }

    record Digits(BigDecimal value, int end) {
    }

    /** The number that begins at an atom, with the groups of three that follow after single spaces. */
    @Nullable
    Digits read(Atoms atoms, int index) {
        StringBuilder digits = new StringBuilder(atoms.at(index).text());
        int end = index + 1;
        if (digits.length() <= 3 && digits.charAt(0) != '0' && allDigits(digits)) {
            while (isGroup(atoms, end) && digits.length() < LONGEST) {
                digits.append(atoms.at(end).text());
                end++;
            }
        }
        BigDecimal value = value(digits.toString());
        return value == null ? null : new Digits(value, end);
    }

    private boolean isGroup(Atoms atoms, int index) {
        String text = atoms.near(index - 1, index).text();
        boolean joined = atoms.at(index).start() - atoms.at(index - 1).end() == 1;
        boolean digits = text.length() >= 3 && Character.isDigit(text.charAt(0)) && allDigits(text.substring(0, 3));
        boolean tail = digits && (text.length() == 3 || text.length() > 4 && text.charAt(3) == (commaIsDecimal ? ',' : '.'));
        return joined && tail && !atoms.at(index + 1).text().equals("/");
    }

    /** The value of one run of digits and separators; null where it is none, as in dates and addresses. */
    @Nullable
    BigDecimal value(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        char decimal = commaIsDecimal ? ',' : '.';
        char group = commaIsDecimal ? '.' : ',';
        String text = withoutApostrophes(written);
        int decimals = text.indexOf(decimal);
        String whole = decimals < 0 ? text : text.substring(0, decimals);
        String fraction = decimals < 0 ? "" : text.substring(decimals + 1);
        if (whole.indexOf(group) >= 0) {
            if (isGrouped(whole, group)) {
                whole = whole.replace(String.valueOf(group), "");
            } else if (decimals < 0 && whole.indexOf(group) == whole.lastIndexOf(group)) {
                fraction = whole.substring(whole.indexOf(group) + 1);
                whole = whole.substring(0, whole.indexOf(group));
            } else {
                return null;
            }
        } else if (!fraction.isEmpty() && !allDigits(fraction) && decimals >= 0) {
            return foreign(text, decimal, group);
        }
        if (!allDigits(whole) || !allDigits(fraction)) {
            return null;
        }
        return new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction);
    }

    /** "1.111,11" in English, "1,111.11" in German: both separators in the order of the other convention. */
    private static @Nullable BigDecimal foreign(String text, char group, char decimal) {
        int decimals = text.lastIndexOf(decimal);
        if (decimals < 0 || !isGrouped(text.substring(0, decimals), group) || !allDigits(text.substring(decimals + 1))) {
            String whole = text;
            return decimals < 0 && isGrouped(whole, group) ? new BigDecimal(whole.replace(String.valueOf(group), "")) : null;
        }
        return new BigDecimal(
                text.substring(0, decimals).replace(String.valueOf(group), "") + "." + text.substring(decimals + 1));
    }

    private static String withoutApostrophes(String text) {
        if (text.indexOf('\'') < 0 && text.indexOf('’') < 0 && text.indexOf('‘') < 0) {
            return text;
        }
        return text.replace("'", "").replace("’", "").replace("‘", "");
    }

    /** Groups of three, or Indian ones of two before the last three. */
    private static boolean isGrouped(String text, char group) {
        int last = text.lastIndexOf(group);
        if (text.length() - last != 4 || text.charAt(0) == '0') {
            return false;
        }
        int run = 0;
        for (int i = 0; i < last; i++) {
            if (text.charAt(i) == group) {
                if (run == 0 || run > 3) {
                    return false;
                }
                run = 0;
            } else {
                run++;
            }
        }
        return run > 0 && run <= 3;
    }

    private static boolean allDigits(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
