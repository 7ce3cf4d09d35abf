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
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.judgement.Finding;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.ChangeKind;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.unit.BaseUnits;

/** Puts a change into one line of words, with its arithmetic. */
final class Explanation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Explanation() {
    }

    static String of(Finding finding, Map<String, String> labels) {
        Change change = finding.leading();
        Estimate before = change.before();
        Difference difference = change.difference();
        String words = before == null || difference == null ? alone(change)
                : compared(finding.rule(), change.kind(), before, change.after(), difference);
        return subject(labels) + ": " + words + "."
                + (finding.alsoTotal() ? " The article gives this number both as a total and as an increase." : "");
    }

    private static String alone(Change change) {
        Estimate after = change.after();
        String unit = unit(after.claim().figure().unit());
        return after.claim().voucher() + " says "
                + interval(after.claim().figure().interval(), after.claim().figure().hedge()) + unit
                + (change.kind() == ChangeKind.FIRST ? ", the first claim of this series" : "");
    }

    private static String compared(Rule rule, ChangeKind kind, Estimate before, Estimate after, Difference difference) {
        Terms terms = Terms.of(before, after);
        String unit = unit(terms.unit());
        return words(rule, kind, before, after, difference, terms) + ", "
                + signed(difference.absolute().divide(terms.factor(), MathContext.DECIMAL32)) + unit + percent(difference)
                + overlap(kind, before, after, difference);
    }

    /** The unit to speak in: the one that both sides used, else the base unit of the series; and how much of the base it is. */
    private record Terms(Interval before, Interval after, String unit, BigDecimal factor) {
        static Terms of(Estimate one, Estimate other) {
            var before = one.claim().figure();
            var after = other.claim().figure();
            return before.unit().equals(after.unit())
                    ? new Terms(before.interval(), after.interval(), after.unit(),
                            BaseUnits.toBase(after.unit()).factor())
                    : new Terms(one.value(), other.value(), other.unit(), BigDecimal.ONE);
        }

        String number(BigDecimal base) {
            return plain(base.divide(factor, MathContext.DECIMAL32)) + Explanation.unit(unit);
        }
    }

    private static String subject(Map<String, String> labels) {
        String counted = labels.getOrDefault("counted", "figure").replace("noun:", "").replace('-', ' ');
        String event = labels.containsKey("event") ? ", " + labels.get("event").replace('-', ' ') : "";
        String place = labels.containsKey("place") ? " in " + labels.get("place") : "";
        return counted + event + place;
    }

    private static String words(Rule rule, ChangeKind kind, Estimate from, Estimate to, Difference difference, Terms terms) {
        String unit = unit(terms.unit());
        String before = interval(terms.before(), from.claim().figure().hedge()) + unit;
        String after = interval(terms.after(), to.claim().figure().hedge()) + unit;
        String source = to.claim().voucher();
        return switch (kind) {
            case STATED_CHANGE -> source + " states a change from " + before + " to " + after;
            case REVISION -> source + " now says " + after + ", after " + before;
            case DISAGREEMENT -> source + " says " + after + ", against " + before + " (" + from.claim().voucher() + ")";
            case SHIFT -> "with " + after + " (" + source + ") the sources together move from "
                    + terms.number(difference.before()) + " to " + terms.number(difference.after());
            case CROSSING -> "with " + after + " (" + source + ") the sources together cross "
                    + (rule.level() == null ? "the level" : terms.number(rule.level())) + ", from "
                    + terms.number(difference.before()) + " to " + terms.number(difference.after());
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

    private static String overlap(ChangeKind kind, Estimate before, Estimate after, Difference difference) {
        boolean ranges = !before.value().isPoint() && !after.value().isPoint() && kind != ChangeKind.STATED_CHANGE;
        return !ranges ? "" : difference.overlapping() ? "; they still overlap" : "; they no longer overlap";
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
