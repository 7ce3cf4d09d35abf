package io.tallywire.figures.time;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.TimeSpan;
import io.tallywire.figures.language.Traits.Trait;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.time.TimeExpressionFinder.Found;
import io.tallywire.figures.time.TimeWords.Kind;

/** Years, decades and stretches of years: "2024", "in 2023/24", "2027 bis 2029", "1990er", "the 1990s", "seit 2010". */
final class YearRules implements TimeExpressionFinder.Rule {
    private static final int RECENT = 12;
    private final TimeWords words;

    YearRules(TimeWords words) {
        this.words = words;
    }

    @Override
    public @Nullable Found at(Atoms atoms, int index, Days days) {
        Atom atom = atoms.at(index);
        if (!atom.isNumber()) {
            return null;
        }
        Found decade = decade(atoms, index);
        if (decade != null) {
            return decade;
        }
        if (!Digits.isYear(atom) || !isAlone(atoms, index)) {
            return null;
        }
        int year = Digits.of(atom);
        Atom mark = atoms.near(index, index + 1);
        int second = Digits.of(atoms.near(index, index + 2));
        boolean between = words.is(atoms, index - 1, Kind.BETWEEN) && words.is(atoms, index + 1, Kind.AND);
        boolean link = between || mark.is("/") || mark.is("-") || mark.is("–") || words.is(atoms, index + 1, Kind.UNTIL);
        if (link && Digits.isYear(atoms.near(index, index + 2)) && second > year) {
            return new Found(index + 3, Days.years(year, second));
        }
        boolean shortYear = atoms.near(index, index + 2).text().length() == 2 && second == (year + 1) % 100;
        if ((mark.is("/") || mark.is("-") || mark.is("–")) && shortYear) {
            return new Found(index + 3, Days.years(year, year + 1));
        }
        boolean old = Digits.of(atom) < 1800 && !opensWithTime(atoms, index);
        boolean hedged = words.is(atoms, index - 1, Kind.NO_YEAR)
                || words.is(atoms, index - 2, Kind.NO_YEAR) && opens(atoms, index - 1);
        if (old || endsAChange(atoms, index) || countsSomething(atoms, index) || hedged && !isCompared(atoms, index, days)) {
            return null;
        }
        TimeSpan span = Days.year(year);
        boolean since = words.is(atoms, index - 1, Kind.SINCE);
        return new Found(index + 1, since ? days.since(span) : span);
    }

    /** "von 20 auf 1802", "from 2,400 people to 1950": where a number that is no year became another. */
    private boolean endsAChange(Atoms atoms, int index) {
        if (!words.is(atoms, index - 1, Kind.INTO) && !words.is(atoms, index - 1, Kind.UNTIL)) {
            return false;
        }
        boolean counted = !atoms.near(index, index - 2).isNumber() && !words.is(atoms, index - 2, Kind.MONTH);
        int first = counted ? index - 3 : index - 2;
        return atoms.near(index, first).isNumber() && !Digits.isYear(atoms.near(index, first))
                && (words.is(atoms, first - 1, Kind.FROM) || words.is(atoms, first - 2, Kind.FROM));
    }

    /** Not in "above its 2020 level": between a hedge and its number there stand words like "about" alone. */
    private boolean opens(Atoms atoms, int index) {
        return words.is(atoms, index, Kind.OPENER) || words.is(atoms, index, Kind.AT) || words.is(atoms, index, Kind.UNTIL)
                || words.is(atoms, index, Kind.INTO);
    }

    /** "8 percent more than 2023": an exact number of the last years with nothing behind it that it could count. */
    private static boolean isCompared(Atoms atoms, int index, Days days) {
        int year = Digits.of(atoms.at(index));
        int now = days.today() == null ? 0 : days.today().getYear();
        return year % 10 != 0 && year <= now && year > now - RECENT && !atoms.near(index, index + 1).isWord();
    }

    private boolean opensWithTime(Atoms atoms, int index) {
        return words.is(atoms, index - 1, Kind.IN) || words.is(atoms, index - 1, Kind.SINCE)
                || words.is(atoms, index - 1, Kind.UNIT_YEAR)
                || words.is(atoms, index - 1, Kind.OPENER);
    }

    /** "1990er", "1990s", "90er Jahre", "’90s". */
    private @Nullable Found decade(Atoms atoms, int index) {
        Atom ending = atoms.near(index, index + 1);
        int number = Digits.of(atoms.at(index));
        if (number < 0 || number % 10 != 0 || ending.spaceBefore() || !words.is(atoms, index + 1, Kind.DECADE_ENDING)
                || ending.token() != atoms.at(index).token()) {
            return null;
        }
        int from = number >= 100 ? number : number >= 30 ? 1900 + number : 2000 + number;
        int end = index + 2;
        int hyphen = atoms.near(index, end).is("-") ? end + 1 : end;
        if (words.is(atoms, hyphen, Kind.UNIT_YEAR) && atoms.near(index, hyphen).sentence() >= 0) {
            end = hyphen + 1;
        }
        return new Found(end, from < 1500 ? null : Days.years(from, from + 9));
    }

    private static boolean isAlone(Atoms atoms, int index) {
        Atom before = atoms.near(index, index - 1);
        Atom after = atoms.near(index, index + 1);
        boolean money = before.kind() == io.tallywire.figures.text.Token.Kind.SYMBOL && !before.text().isEmpty()
                && "$€£¥§#".contains(before.text());
        boolean glued = !after.spaceBefore() && after.token() == atoms.at(index).token();
        return !money && !glued && !after.is("%")
                && !(after.is("-") && !after.spaceBefore() && !Digits.isYear(atoms.at(index + 2))
                        && atoms.at(index + 2).text().length() != 2);
    }

    /** "2000 Menschen" counts; "2024 mehr" and "1961." are years. Before a noun only a word of time makes a year. */
    private boolean countsSomething(Atoms atoms, int index) {
        Atom after = atoms.near(index, index + 1);
        Atom before = atoms.near(index, index - 1);
        boolean year = words.is(atoms, index - 1, Kind.YEAR_LABEL) || words.is(atoms, index - 1, Kind.SINCE)
                || words.is(atoms, index - 1, Kind.UNTIL) || words.is(atoms, index - 1, Kind.IN) || before.is("(");
        if (year || !after.isWord()) {
            return false;
        }
        boolean noun = words.traits().has(Trait.NOUNS_CAPITALISED) ? after.isCapitalised()
                : !words.is(atoms, index + 1, Kind.AT)
                        && !after.isCapitalised() && before.sentence() >= 0 && !before.is(",")
                        && words.traits().isPlural(after.lower());
        int year4 = Digits.of(atoms.at(index));
        return noun && (year4 < 1900 || year4 % 100 == 0 || before.sentence() >= 0 && !before.isWord());
    }
}
