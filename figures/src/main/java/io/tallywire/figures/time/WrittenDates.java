package io.tallywire.figures.time;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.TimeSpan;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.time.TimeExpressionFinder.Found;

/** Dates all in digits. */
final class WrittenDates {
    private WrittenDates() {
    }

    /** "9.11.1989", "2026-03-01", "3/14/2026": numbers in the form of a date. */
    static @Nullable Found at(Atoms atoms, int index) {
        String text = atoms.at(index).text();
        String[] parts = text.split("\\.");
        if (parts.length == 3 && parts[0].length() <= 2 && parts[1].length() <= 2
                && (parts[2].length() == 4 || parts[2].length() == 2)) {
            return new Found(index + 1, day(number(parts[2]), number(parts[1]), number(parts[0])));
        }
        boolean stop = parts.length == 2 && text.length() <= 5 && atoms.near(index, index + 1).is(".")
                && !atoms.at(index + 1).spaceBefore() && Digits.isDay(number(parts[0])) && number(parts[1]) <= 12
                && number(parts[1]) > 0 && atoms.near(index, index + 2).isWord();
        if (stop) {
            return new Found(index + 2, null);
        }
        Atom mark = atoms.near(index, index + 1);
        boolean isoDate = Digits.isYear(atoms.at(index)) && mark.is("-") && !mark.spaceBefore()
                && atoms.near(index, index + 3).is("-") && Digits.of(atoms.near(index, index + 4)) > 0;
        if (isoDate) {
            return new Found(index + 5, day(number(text), Digits.of(atoms.at(index + 2)), Digits.of(atoms.at(index + 4))));
        }
        boolean slashes = mark.is("/") && !mark.spaceBefore() && atoms.near(index, index + 3).is("/")
                && Digits.isYear(atoms.near(index, index + 4));
        return slashes ? new Found(index + 5, null) : null;
    }

    private static int number(String digits) {
        return digits.length() > 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9') || digits.isEmpty() ? -1
                : Integer.parseInt(digits);
    }

    private static @Nullable TimeSpan day(int year, int month, int day) {
        int full = year < 100 ? year + (year < 50 ? 2000 : 1900) : year;
        return month < 1 || month > 12 ? null : Days.day(full, month, day);
    }
}
