package io.tallywire.alerts.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Difference;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.events.ChangeKind;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;

/** Puts a change into one line of words, with its arithmetic. */
final class Explanation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Explanation() {
    }

    static String of(Change change, Set<ChangeKind> kinds, Map<String, String> labels) {
        Difference difference = change.difference();
        String unit = unit(labels.getOrDefault("unit", "1"));
        String subject = labels.getOrDefault("counted", "figure").replace("noun:", "").replace('-', ' ');
        String why = kinds.stream().map(Code::of).collect(Collectors.joining(", "));
        return subject + ": " + estimate(change.before(), unit) + verb(change) + estimate(change.after(), unit) + ", "
                + signed(difference.absolute()) + unit + percent(difference) + overlap(change) + ". Why: " + why + ".";
    }

    private static String verb(Change change) {
        return switch (change.kind()) {
            case DISAGREEMENT -> " is contradicted by ";
            default -> " becomes ";
        };
    }

    private static String estimate(Estimate estimate, String unit) {
        return interval(estimate.value(), estimate.claim().figure().hedge()) + unit + " (" + estimate.claim().voucher() + ")";
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
