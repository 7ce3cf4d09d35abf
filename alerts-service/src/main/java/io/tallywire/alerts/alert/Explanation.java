package io.tallywire.alerts.alert;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Difference;
import io.tallywire.events.ChangeKind;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.unit.BaseUnits;

/** Puts a change into one line of words, with its arithmetic. */
final class Explanation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Explanation() {
    }

    static String of(Change change, Map<String, String> labels) {
        Difference difference = change.difference();
        Terms terms = Terms.of(change);
        String unit = unit(terms.unit());
        return subject(labels) + ": " + words(change, terms, unit) + ", "
                + signed(difference.absolute().divide(terms.factor(), MathContext.DECIMAL32)) + unit + percent(difference)
                + overlap(change) + ".";
    }

    /** The unit to speak in: the one that both sides used, else the base unit of the series; and how much of the base it is. */
    private record Terms(Interval before, Interval after, String unit, BigDecimal factor) {
        static Terms of(Change change) {
            var before = change.before().claim().figure();
            var after = change.after().claim().figure();
            return before.unit().equals(after.unit())
                    ? new Terms(before.interval(), after.interval(), after.unit(),
                            BaseUnits.toBase(after.unit()).factor())
                    : new Terms(change.before().value(), change.after().value(), change.after().unit(), BigDecimal.ONE);
        }
    }

    private static String subject(Map<String, String> labels) {
        String counted = labels.getOrDefault("counted", "figure").replace("noun:", "").replace('-', ' ');
        String event = labels.containsKey("event") ? ", " + labels.get("event").replace('-', ' ') : "";
        String place = labels.containsKey("place") ? " in " + labels.get("place") : "";
        return counted + event + place;
    }

    private static String words(Change change, Terms terms, String unit) {
        String before = interval(terms.before(), change.before().claim().figure().hedge()) + unit;
        String after = interval(terms.after(), change.after().claim().figure().hedge()) + unit;
        String source = change.after().claim().voucher();
        return switch (change.kind()) {
            case STATED_CHANGE -> source + " states a change from " + before + " to " + after;
            case REVISION -> source + " now says " + after + ", after " + before;
            case DISAGREEMENT ->
                source + " says " + after + ", against " + before + " (" + change.before().claim().voucher() + ")";
            case SHIFT, CROSSING -> "with " + after + " (" + source + ") the sources together move from "
                    + plain(change.difference().before().divide(terms.factor(), MathContext.DECIMAL32)) + unit + " to "
                    + plain(change.difference().after().divide(terms.factor(), MathContext.DECIMAL32)) + unit;
            case FIRST, TOTAL_OR_INCREASE -> source + " says " + after;
        };
    }

    private static String interval(Interval value, Hedge hedge) {
        if (value.lower() != null && value.upper() != null) {
            String prefix = switch (hedge) {
                case ABOUT -> "about ";
                case NEARLY -> "nearly ";
                default -> "";
            };
            return value.isPoint() ? prefix + plain(value.lower()) : plain(value.lower()) + " to " + plain(value.upper());
        }
        if (value.upper() != null) {
            return (hedge == Hedge.LESS_THAN ? "less than " : "up to ") + plain(value.upper());
        }
        return value.lower() == null ? "" : (hedge == Hedge.MORE_THAN ? "more than " : "at least ") + plain(value.lower());
    }

    private static String percent(Difference difference) {
        return difference.relative()
                .map(share -> " ("
                        + signed(share.multiply(HUNDRED).setScale(share.abs().compareTo(BigDecimal.valueOf(0.1)) < 0 ? 1 : 0,
                                RoundingMode.HALF_UP))
                        + " %)")
                .orElse("");
    }

    private static String overlap(Change change) {
        boolean ranges = !change.before().value().isPoint() && !change.after().value().isPoint()
                && change.kind() != ChangeKind.STATED_CHANGE;
        return !ranges ? "" : change.difference().overlapping() ? "; they still overlap" : "; they no longer overlap";
    }

    private static String unit(String code) {
        return code.equals("1") ? "" : " " + code;
    }

    private static String signed(BigDecimal number) {
        return (number.signum() < 0 ? "−" : "+") + plain(number.abs());
    }

    private static String plain(BigDecimal number) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
