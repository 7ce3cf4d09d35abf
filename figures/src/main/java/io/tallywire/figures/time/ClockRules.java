package io.tallywire.figures.time;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.Traits.Trait;
import io.tallywire.figures.number.NumberPhrase;
import io.tallywire.figures.number.NumberReader;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.time.TimeExpressionFinder.Found;
import io.tallywire.figures.time.TimeWords.Kind;

/** Times of the day: "14.30 Uhr", "9 a.m.", "17:05", "von 9 bis 16 Uhr", "um drei", "halb acht". */
final class ClockRules implements TimeExpressionFinder.Rule {
    private final TimeWords words;
    private final NumberReader numbers;

    ClockRules(TimeWords words, NumberReader numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    @Override
    public @Nullable Found at(Atoms atoms, int index, Days days) {
        Atom atom = atoms.at(index);
        if (atom.isNumber() || atom.isWord()) {
            int end = clock(atoms, index);
            return end < 0 ? null : new Found(end, null);
        }
        return null;
    }

    private int clock(Atoms atoms, int index) {
        if (words.is(atoms, index, Kind.CLOCK_WORD)) {
            return index + 1;
        }
        int hour = afterHour(atoms, index);
        if (hour < 0) {
            return afterAt(atoms, index);
        }
        int marked = mark(atoms, hour);
        if (marked > 0) {
            return marked;
        }
        Atom link = atoms.near(index, hour);
        boolean range = words.is(atoms, hour, Kind.UNTIL) || link.is("-") || link.is("–") || words.is(atoms, hour, Kind.AT)
                || words.is(atoms, hour, Kind.AND);
        if (range) {
            int second = afterHour(atoms, hour + 1);
            int end = second < 0 || atoms.near(index, hour + 1).sentence() < 0 ? -1 : mark(atoms, second);
            if (end > 0) {
                return end;
            }
        }
        return atoms.at(index + 1).is(":") && hour == index + 3 && atoms.at(index + 2).text().length() == 2 ? hour : -1;
    }

    /** The atom after "Uhr", "a.m."; -1 where none stands there. */
    private int mark(Atoms atoms, int index) {
        if (!words.is(atoms, index, Kind.CLOCK) || atoms.near(index - 1, index).sentence() < 0) {
            return -1;
        }
        int end = index + 1;
        boolean minutes = Digits.of(atoms.near(index, end)) >= 0 && Digits.of(atoms.near(index, end)) < 60
                && atoms.at(end).text().length() == 2 && words.traits().has(Trait.MINUTES_BEHIND_CLOCK)
                && !atoms.near(index, end + 1).isWord();
        return minutes ? end + 1 : end;
    }

    /** The atom after the hour and minutes that begin at an index. */
    private int afterHour(Atoms atoms, int index) {
        Atom atom = atoms.at(index);
        if (atom.isNumber()) {
            String[] parts = atom.text().split("\\.");
            boolean hour = parts.length <= 2 && isBelow(parts[0], 25) && (parts.length == 1 || parts[1].length() == 2
                    && isBelow(parts[1], 60));
            if (!hour) {
                return -1;
            }
            boolean colon = atoms.near(index, index + 1).is(":") && !atoms.at(index + 1).spaceBefore()
                    && !atoms.at(index + 2).spaceBefore() && atoms.near(index, index + 2).text().length() == 2
                    && isBelow(atoms.at(index + 2).text(), 60);
            return colon ? index + 3 : index + 1;
        }
        if (!words.is(atoms, index, Kind.HALF_HOUR)
                && !Character.isLetter(atom.text().isEmpty() ? ' ' : atom.text().charAt(0))) {
            return -1;
        }
        NumberPhrase number = numbers.read(atoms, index, false);
        boolean hour = number != null && number.value().signum() >= 0
                && number.value().compareTo(java.math.BigDecimal.valueOf(24)) <= 0
                && number.first() == index && number.suffix().isEmpty();
        return hour && number != null ? number.end() : -1;
    }

    private static boolean isBelow(String digits, int bound) {
        return digits.length() <= 2 && !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) < bound;
    }

    /** "um drei", "at nine", "kurz nach acht" at the end of a clause; "halb drei" anywhere. */
    private int afterAt(Atoms atoms, int index) {
        boolean half = words.is(atoms, index, Kind.HALF_HOUR);
        if (!half && !words.is(atoms, index, Kind.AT)) {
            return -1;
        }
        io.tallywire.figures.language.PhraseTable.Match<TimeWords.Word> match = words.at(atoms, index);
        int opener = match == null ? 1 : match.length();
        int start = index + opener;
        if (words.is(atoms, start, Kind.HALF_HOUR) && !half) {
            half = true;
            start++;
        }
        Atom hour = atoms.near(index, start);
        NumberPhrase number = hour.isWord() ? numbers.read(atoms, start, false) : null;
        if (number == null || number.value().compareTo(java.math.BigDecimal.valueOf(12)) > 0 || number.value().signum() <= 0
                || number.shape() != NumberPhrase.Shape.PLAIN || number.end() != start + 1 || !number.suffix().isEmpty()) {
            return -1;
        }
        Atom after = atoms.near(index, number.end());
        boolean exact = atoms.at(index).isWord() && opener > 1 && !after.isCapitalised();
        boolean closes = exact || words.is(atoms, index - 1, Kind.PART_OF_DAY) || !after.isWord()
                || words.is(atoms, number.end(), Kind.PART_OF_DAY);
        return half || closes && !after.is("-") && !after.isNumber() && !half || half && closes
                ? number.end()
                : -1;
    }
}
