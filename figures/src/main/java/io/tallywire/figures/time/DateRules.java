package io.tallywire.figures.time;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.TimeSpan;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.language.Traits.Trait;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.time.TimeExpressionFinder.Found;
import io.tallywire.figures.time.TimeWords.Kind;
import io.tallywire.figures.time.TimeWords.Word;

/** Days and months of the calendar: "19. Juni 2026", "June 19, 2026", "9.11.1989", "im Mai", "Montag, 3. Mai". */
final class DateRules implements TimeExpressionFinder.Rule {
    private static final int LOOK_BACK = 8;

    private final TimeWords words;

    DateRules(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Atoms atoms, int index, Days days) {
        Atom atom = atoms.at(index);
        if (atom.isNumber()) {
            Found written = WrittenDates.at(atoms, index);
            return written != null ? written : dayFirst(atoms, index, days);
        }
        if (!atom.isWord()) {
            return null;
        }
        PhraseTable.Match<Word> match = words.at(atoms, index);
        if (match == null) {
            return null;
        }
        int next = index + match.length();
        return switch (match.meaning().kind()) {
            case MONTH -> isMonth(atoms, index) ? monthOrRange(atoms, next, match.meaning().value(), days) : null;
            case WEEKDAY -> weekday(atoms, index, next, match.meaning().value(), days, 0);
            case HOLIDAY -> new Found(next, null);
            default -> null;
        };
    }

    /** "Januar bis Juni", "between March and May 2025", "in August and September": from the first month to the last. */
    private Found monthOrRange(Atoms atoms, int next, int first, Days days) {
        Found alone = monthFirst(atoms, next, first, days, false);
        Atom mark = atoms.near(next - 1, alone.end());
        boolean between = words.is(atoms, alone.end(), Kind.AND) && (alone.end() == next || isBetween(atoms, next - 1));
        boolean link = mark.is("-") || mark.is("–") || between || words.is(atoms, alone.end(), Kind.UNTIL);
        int at = alone.end() + 1;
        PhraseTable.Match<Word> last = link && atoms.near(next - 1, at).sentence() >= 0 ? words.at(atoms, at) : null;
        if (last == null || last.meaning().kind() != Kind.MONTH || !isMonth(atoms, at)) {
            return alone;
        }
        Found end = monthFirst(atoms, at + last.length(), last.meaning().value(), days, false);
        if (end.span() == null || end.span().from().getDayOfMonth() > 1) {
            return alone;
        }
        int year = end.span().from().getYear() - (first > last.meaning().value() ? 1 : 0);
        boolean given = alone.end() > next && alone.span() != null;
        TimeSpan from = given ? alone.span() : Days.month(year, first);
        return from == null || from.from().isAfter(end.span().to()) ? alone
                : new Found(end.end(), new TimeSpan(from.from(), end.span().to()));
    }

    private boolean isBetween(Atoms atoms, int index) {
        return words.is(atoms, index - 1, Kind.BETWEEN);
    }

    /** "19. Juni", "19 June 2026", "the 5th of May", "9. bis 11. Mai": the last day counts where there are several. */
    private @Nullable Found dayFirst(Atoms atoms, int index, Days days) {
        int first = Digits.of(atoms.at(index));
        if (!Digits.isDay(first)) {
            return null;
        }
        int at = afterOrdinalMark(atoms, index + 1);
        int last = first;
        int second = atoms.near(index, at).is("/") ? at + 1 : afterRange(atoms, index, at);
        if (second > at && Digits.isDay(Digits.of(atoms.near(index, second)))) {
            last = Digits.of(atoms.at(second));
            at = afterOrdinalMark(atoms, second + 1);
        }
        if (words.is(atoms, at, Kind.OF) && atoms.near(index, at).sentence() >= 0) {
            at++;
        }
        PhraseTable.Match<Word> month = words.at(atoms, at);
        if (month == null || month.meaning().kind() != Kind.MONTH || atoms.near(index, at).sentence() < 0
                || !isMonth(atoms, at)) {
            return null;
        }
        Found end = monthFirst(atoms, at + month.length(), month.meaning().value(), days, true);
        int year = end.span() == null ? 0 : end.span().from().getYear();
        boolean yearGiven = end.end() > at + month.length() + (isStop(atoms, at + month.length()) ? 1 : 0);
        TimeSpan from = date(days, yearGiven, year, month.meaning().value(), first);
        TimeSpan to = date(days, yearGiven, year, month.meaning().value(), last);
        return new Found(end.end(), from == null || to == null || to.to().isBefore(from.from()) ? from
                : new TimeSpan(from.from(), to.to()));
    }

    private static @Nullable TimeSpan date(Days days, boolean yearGiven, int year, int month, int day) {
        return yearGiven ? Days.day(year, month, day) : days.day(month, day);
    }

    private int afterRange(Atoms atoms, int index, int at) {
        Atom link = atoms.near(index, at);
        boolean range = link.is("-") || link.is("–") || words.is(atoms, at, Kind.UNTIL) || words.is(atoms, at, Kind.AND)
                || link.is(",")
                || words.is(atoms, at, Kind.AT);
        return range ? at + 1 : at;
    }

    private int afterOrdinalMark(Atoms atoms, int at) {
        Atom mark = atoms.near(at - 1, at);
        boolean ordinal = mark.is(".") && !mark.spaceBefore()
                || mark.isWord() && !mark.spaceBefore() && words.is(atoms, at, Kind.ORDINAL);
        return ordinal ? at + 1 : at;
    }

    private static boolean isStop(Atoms atoms, int at) {
        return atoms.near(at - 1, at).is(".") && !atoms.at(at).spaceBefore();
    }

    /** Where months are written with a capital, "may" and "march" are verbs. */
    private boolean isMonth(Atoms atoms, int index) {
        return atoms.at(index).isCapitalised() || !words.traits().has(Trait.MONTHS_CAPITALISED);
    }

    /** What follows the name of a month: a day, a year, both, another month, or nothing. */
    Found monthFirst(Atoms atoms, int next, int month, Days days, boolean dayKnown) {
        int at = isStop(atoms, next) && atoms.near(next, next + 1).isNumber() ? next + 1 : next;
        Atom number = atoms.near(at - 1, at);
        if (Digits.isYear(number)) {
            return new Found(at + 1, Days.month(Digits.of(number), month));
        }
        int day = Digits.of(number);
        boolean date = !dayKnown && Digits.isDay(day) && !atoms.near(at, at + 1).is("%");
        if (date && !countsSomething(atoms, at + 1)) {
            boolean suffix = words.is(atoms, at + 1, Kind.ORDINAL) && !atoms.at(at + 1).spaceBefore();
            int end = suffix ? at + 2 : at + 1;
            int year = atoms.near(at, end).is(",") ? end + 1 : end;
            if (Digits.isYear(atoms.near(at, year))) {
                return new Found(year + 1, Days.day(Digits.of(atoms.at(year)), month, day));
            }
            return new Found(end, days.day(month, day));
        }
        return new Found(next,
                dayKnown ? null : days.month(month, words.looksAhead(atoms, next) || isComing(atoms, next, month, days)));
    }

    /** "until June", said in March. */
    private boolean isComing(Atoms atoms, int next, int month, Days days) {
        return words.is(atoms, next - 2, Kind.UNTIL) && atoms.near(next - 1, next - 2).isWord() && days.today() != null
                && month >= days.today().getMonthValue();
    }

    /** "im Mai 20 Menschen": the number behind the month counts what follows. */
    private boolean countsSomething(Atoms atoms, int index) {
        Atom after = atoms.near(index - 1, index);
        return words.traits().has(Trait.DAY_BEFORE_MONTH) && after.isWord();
    }

    Found weekday(Atoms atoms, int index, int next, int day, Days days, int direction) {
        int at = words.is(atoms, next, Kind.PART_OF_DAY) && atoms.near(index, next).sentence() >= 0 ? next + 1 : next;
        int date = atoms.near(index, at).is(",") ? at + 1 : at;
        Found full = date > at || atoms.near(index, at).isNumber() || atoms.near(index, at).isCapitalised()
                ? dateAfterWeekday(atoms, index, date, days)
                : null;
        if (full != null) {
            return atoms.near(index, full.end()).is(",") && date > at ? full : full;
        }
        Atom before = atoms.near(index, index - 1);
        int way = direction != 0 ? direction : words.is(atoms, before.index(), Kind.COMING) || isClose(atoms, index) ? 1 : 0;
        return new Found(at, days.weekday(day, way));
    }

    /** Whether a word that looks ahead stands a few words before or behind: "soll am Montag", "on Friday it will". */
    private boolean isClose(Atoms atoms, int index) {
        for (int i = index - LOOK_BACK; i < index + 3; i++) {
            if (atoms.near(index, i).sentence() >= 0 && words.is(atoms, i, Kind.FUTURE)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Found dateAfterWeekday(Atoms atoms, int index, int at, Days days) {
        int start = words.is(atoms, at, Kind.OPENER) ? at + 1 : at;
        if (atoms.near(index, start).sentence() < 0) {
            return null;
        }
        PhraseTable.Match<Word> word = words.at(atoms, start);
        if (atoms.at(start).isNumber()) {
            Found written = WrittenDates.at(atoms, start);
            return written != null ? written : dayFirst(atoms, start, days);
        }
        boolean month = word != null && word.meaning().kind() == Kind.MONTH && isMonth(atoms, start);
        return month && word != null && Digits.of(atoms.near(start, start + word.length())) > 0
                ? monthFirst(atoms, start + word.length(), word.meaning().value(), days, false)
                : null;
    }

}
