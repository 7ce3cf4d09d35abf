package io.tallywire.figures.label;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Figure;
import io.tallywire.figures.language.LanguageFile;

/** Kinds of units and what a unit alone says about a figure, from {@code label/unit-kinds.txt}. */
final class UnitKind {
    static final String COUNT = "count";
    static final String PERCENT = "percent";
    /** A percentage that is no change. */
    static final String SHARE = "share";
    /** A percentage by which something grows. */
    static final String GROWTH = "growth";
    private static final String MONEY = "money";
    private static final String MONEY_RATE = "rate-of-money";
    private static final String ARROW = "->";

    private static final Map<String, String> KINDS = new HashMap<>();
    private static final Map<String, Concept> MEASURED = new HashMap<>();

    static {
        for (String[] row : LanguageFile.rows("label", "unit-kinds.txt")) {
            if (row[1].startsWith(ARROW)) {
                MEASURED.put(row[0], Concepts.ALL.named(row[1].substring(ARROW.length()).strip()));
            } else {
                for (String unit : row[1].split(" ")) {
                    KINDS.put(unit, row[0]);
                }
            }
        }
    }

    private UnitKind() {
    }

    static String of(String unit) {
        String kind = KINDS.get(unit);
        if (kind != null) {
            return kind;
        }
        int slash = unit.indexOf('/');
        if (slash > 0) {
            return isMoney(unit.substring(0, slash)) ? MONEY_RATE : "rate";
        }
        return isMoney(unit) ? MONEY : COUNT;
    }

    /** The same with percentages told apart by what they do in their sentence. */
    static String inRole(Figure figure) {
        String kind = of(figure.unit());
        return !kind.equals(PERCENT) ? kind : switch (figure.role()) {
            case INCREASE -> GROWTH;
            case DECREASE, FACTOR -> PERCENT;
            case LEVEL, FROM, TO, PART, WHOLE -> SHARE;
        };
    }

    /** What a figure measures when its kind of unit leaves no doubt; null where it does. */
    static @Nullable Concept measured(String kind) {
        return MEASURED.get(kind);
    }

    private static boolean isMoney(String unit) {
        return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
