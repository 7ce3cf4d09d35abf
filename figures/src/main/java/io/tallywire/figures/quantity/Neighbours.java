package io.tallywire.figures.quantity;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.unit.Rates;
import io.tallywire.figures.unit.Unit;

/** Joins two numbers that stand side by side into a range, a share, or an amount with its subunit. */
final class Neighbours {
    private enum Link {
        /** "bis", "to", a dash. */
        RANGE,
        /** "oder", "or": a range only upwards. */
        OR,
        /** "und" after "zwischen". */
        AND,
        PLUS_MINUS,
        /** "one in five". */
        IN,
        /** "drei von vier". */
        OF,
        /** "drei Euro und 20 Cent". */
        MONEY
    }

    private static final int LARGEST_SHARE_BASE = 10;
    /** "rose by 20,000 to 1.3 million" is an amount and a level: ranges of amounts are narrower. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final PhraseTable<Link> links = new PhraseTable<>();
    private final Populations populations;
    private final Set<String> between = new HashSet<>();
    private final Set<String> from = new HashSet<>();
    private final Set<String> by = new HashSet<>();
    private final Set<String> changes = new HashSet<>();
    /** Verbs that change something only from one value to another: "took it from 5 to 7", but "took 5 to 7 days". */
    private final Set<String> carriers = new HashSet<>();
    private final Set<String> fillers = new HashSet<>();

    Neighbours(String language, Rates rates) {
        populations = new Populations(rates);
        for (String[] row : LanguageFile.rows(language, "ranges.txt")) {
            for (String phrase : row[1].split(",")) {
                for (String form : LanguageFile.forms(phrase)) {
                    switch (row[0]) {
                        case "between" -> between.add(form);
                        case "from" -> from.add(form);
                        case "change" -> changes.add(form);
                        case "by" -> by.add(form);
                        case "carry" -> carriers.add(form);
                        case "filler" -> fillers.add(form);
                        default -> links.add(form, Link.valueOf(row[0].toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
                    }
                }
            }
        }
    }

    /** The joined candidate; null where the two stay apart. */
    @Nullable
    Candidate join(Atoms atoms, Candidate left, Candidate right) {
        if (left.form() == Quantity.Form.FACTOR || left.upper() != null || right.upper() != null) {
            return null;
        }
        if (left.end() == right.first()) {
            return Amounts.join(left, right);
        }
        Candidate rate = populations.join(atoms, left, right);
        if (rate != null) {
            return rate;
        }
        PhraseTable.Match<Link> link = links.startingAt(i -> atoms.near(left.first(), i).lower(), left.end());
        if (link == null || beforeFillers(atoms, right.first(), left.end() + link.length()) != left.end() + link.length()) {
            return null;
        }
        return switch (link.meaning()) {
            case RANGE -> isChange(atoms, left) ? null : range(atoms, left, right);
            case OR -> range(atoms, left, right);
            case AND -> between.contains(ahead(atoms, left).lower()) ? range(atoms, left, right)
                    : Amounts.join(left, right);
            case PLUS_MINUS -> plusMinus(left, right);
            case IN, OF -> share(atoms, left, right, link.meaning());
            case MONEY -> Amounts.join(left, right);
        };
    }

    /** The first of the words such as "about" and "perhaps" that stand before an index; a few at most. */
    private int beforeFillers(Atoms atoms, int index, int free) {
        int at = index;
        while (at > free && index - at < 3 && fillers.contains(atoms.near(index, at - 1).lower())) {
            at--;
        }
        return at;
    }

    /** The word before a number and the fillers it has. */
    private Atom ahead(Atoms atoms, Candidate left) {
        return atoms.near(left.first(), beforeFillers(atoms, left.first(), 0) - 1);
    }

    /** "from 5 to 7" is a change only where a verb of change stands in the sentence. */
    private boolean isChange(Atoms atoms, Candidate left) {
        if (!from.contains(ahead(atoms, left).lower()) || changes.isEmpty()) {
            return false;
        }
        for (int i = Math.max(0, left.first() - 30); i < left.end() + 30; i++) {
            String word = atoms.near(left.first(), i).lower();
            if (changes.contains(word) || carriers.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Candidate range(Atoms atoms, Candidate left, Candidate right) {
        int start = beforeFillers(atoms, left.first(), 0);
        Atom ahead = atoms.near(left.first(), start - 1);
        boolean leftOnly = left.unit() != null && right.unit() == null;
        boolean open = between.contains(ahead.lower()) || from.contains(ahead.lower());
        if (left.unit() != null && right.unit() != null && !left.unit().code().equals(right.unit().code())
                || by.contains(ahead.lower()) && right.value().compareTo(left.value().multiply(FARTHEST)) > 0
                || leftOnly && !open && left.first() == left.number() || changes.contains(ahead.lower())) {
            return null;
        }
        Candidate ends = left.unit() != null && right.unit() == null ? right.withUnit(left.unit(), left.denominator()) : right;
        boolean cut = atoms.at(left.end()).is("-") && atoms.at(left.end() + 1).isWord();
        BigDecimal lower = cut ? thousands(shared(left, ends), ends.value()) : shared(left, ends);
        lower = hundreds(left, ends, lower);
        boolean falls = lower.compareTo(ends.value()) > 0 && lower.signum() < 0;
        if (lower.compareTo(ends.value()) >= 0 && !falls) {
            return null;
        }
        Candidate range = falls ? left.to(ends, ends.value(), lower) : left.to(ends, lower, ends.value());
        return open ? range.startingAt(start - 1) : range;
    }

    /** "5–1", "3-2": a dash between small numbers that do not rise. */
    static boolean isScore(Atoms atoms, Candidate left, Candidate right) {
        Atom dash = atoms.at(left.end());
        boolean dashed = (dash.is("-") || dash.is("–")) && right.first() == left.end() + 1;
        return dashed && left.isPlainInteger() && right.isPlainInteger() && left.value().compareTo(right.value()) >= 0;
    }

    /** "20- bis 30.000": the hyphen stands for the thousands. */
    private static BigDecimal thousands(BigDecimal left, BigDecimal right) {
        return left.multiply(THOUSAND).compareTo(right) < 0 ? left.multiply(THOUSAND) : left;
    }

    /** "two to three hundred", "zwei- bis dreihundert": in words the hundreds serve both ends. */
    private static BigDecimal hundreds(Candidate left, Candidate right, BigDecimal lower) {
        BigDecimal times = lower.multiply(HUNDRED);
        boolean words = !left.phrase().digits() && !right.phrase().digits();
        return words && lower.compareTo(BigDecimal.TEN) < 0 && right.value().remainder(HUNDRED).signum() == 0
                && right.value().compareTo(THOUSAND) < 0 && times.compareTo(right.value()) < 0 ? times : lower;
    }

    /** The left number with the multiplier and the factor of the right: "5 to 6 million", "20 bis 30 Cent". */
    static BigDecimal shared(Candidate left, Candidate right) {
        BigDecimal value = left.value();
        Unit unit = right.unit();
        if (left.unit() == null && unit != null) {
            value = value.multiply(unit.factor());
        }
        boolean small = left.multiplier().compareTo(BigDecimal.ONE) == 0;
        BigDecimal multiplied = value.multiply(right.multiplier());
        return small && multiplied.compareTo(right.value()) < 0 ? multiplied : value;
    }

    private static @Nullable Candidate plusMinus(Candidate left, Candidate right) {
        BigDecimal middle = left.value();
        Unit unit = right.unit();
        if (left.unit() == null && unit != null) {
            middle = middle.multiply(unit.factor());
        }
        return left.to(right, middle.subtract(right.value().abs()), middle.add(right.value().abs()));
    }

    private static @Nullable Candidate share(Atoms atoms, Candidate left, Candidate right, Link link) {
        boolean ofMoney = right.unit() != null
                && (link != Link.OF || !right.unit().isMoney() || right.first() != right.number());
        if (left.unit() != null || ofMoney || !left.isWhole() || !right.isWhole() || right.upper() != null
                || right.multiplier().compareTo(BigDecimal.ONE) != 0 || right.form() != Quantity.Form.NUMBER
                || left.value().compareTo(right.value()) >= 0 || left.value().signum() <= 0
                || left.phrase().digits() != right.phrase().digits() && link == Link.OF) {
            return null;
        }
        boolean small = right.value().compareTo(BigDecimal.valueOf(LARGEST_SHARE_BASE)) <= 0
                || right.value().intValue() == 100 || right.value().intValue() == 20;
        boolean one = left.value().compareTo(BigDecimal.ONE) == 0;
        if (link == Link.OF && (!small || right.phrase().digits() && !one) || link == Link.IN && !small && !one) {
            return null;
        }
        BigDecimal fraction = left.value().divide(right.value(), java.math.MathContext.DECIMAL64);
        int end = right.phrase().end();
        return left.withSpan(left.first(), end, atoms.at(end - 1).end()).asShare(CandidateReader.percent(fraction));
    }
}
