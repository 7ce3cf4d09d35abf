package io.tallywire.figures.time;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.time.TimeExpressionFinder.Found;
import io.tallywire.figures.time.TimeWords.Kind;
import io.tallywire.figures.time.TimeWords.Word;

/** Parts of the year: "Winter 2024/25", "im Sommer", "ersten Quartal 2025", "second half of the year". */
final class PartOfYearRules implements TimeExpressionFinder.Rule {
    private final TimeWords words;

    PartOfYearRules(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Atoms atoms, int index, Days days) {
        PhraseTable.Match<Word> match = atoms.at(index).isWord() ? words.at(atoms, index) : null;
        if (match == null) {
            return null;
        }
        int next = index + match.length();
        return switch (match.meaning().kind()) {
            case SEASON -> season(atoms, next, match.meaning().value(), days);
            case ORDINAL -> ordinal(atoms, next, match.meaning().value(), days);
            default -> null;
        };
    }

    private @Nullable Found season(Atoms atoms, int next, int first, Days days) {
        Atom number = atoms.near(next - 1, next);
        if (Digits.isYear(number)) {
            boolean two = atoms.near(next, next + 1).is("/") && Digits.of(atoms.near(next, next + 2)) >= 0;
            return new Found(two ? next + 3 : next + 1, Days.months(Digits.of(number), first, 3));
        }
        if (days.today() == null) {
            return null;
        }
        boolean ahead = words.looksAhead(atoms, next);
        int year = days.today().getYear() - (first > days.today().getMonthValue() && !ahead ? 1 : 0);
        return new Found(next, Days.months(year, first, 3));
    }

    /** "ersten Quartal 2025", "second half of the year". */
    private @Nullable Found ordinal(Atoms atoms, int next, int number, Days days) {
        PhraseTable.Match<Word> match = words.at(atoms, next);
        if (match == null || atoms.near(next - 1, next).sentence() < 0) {
            return null;
        }
        boolean quarter = match.meaning().kind() == Kind.UNIT_QUARTER && number <= 4;
        boolean half = match.meaning().kind() == Kind.HALF_YEAR && number <= 2;
        if (!quarter && !half) {
            return null;
        }
        int end = next + match.length();
        int at = words.is(atoms, end, Kind.OF) && atoms.near(next, end).sentence() >= 0 ? end + 1 : end;
        int months = quarter ? 3 : 6;
        int first = (number - 1) * months + 1;
        if (Digits.isYear(atoms.near(next, at))) {
            return new Found(at + 1, Days.months(Digits.of(atoms.at(at)), first, months));
        }
        if (days.today() == null) {
            return new Found(end, null);
        }
        int year = days.today().getYear() - (first > days.today().getMonthValue() && !words.looksAhead(atoms, end) ? 1 : 0);
        return new Found(end, Days.months(year, first, months));
    }
}
