package io.tallywire.figures.time;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.language.LanguageFile;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.language.Traits;
import io.tallywire.figures.text.Atoms;

/** The words of a language that name times. */
final class TimeWords {
    /** What a word says of time; {@code value} is the number of the month, the days of an offset and so on. */
    record Word(Kind kind, int value, int to) {
    }

    enum Kind {
        MONTH,
        WEEKDAY,
        /** A day named from the day of writing: "gestern" is -1 to -1. */
        DAY,
        /** A phrase for the days from an offset to another: "overnight". */
        LAST,
        THIS,
        NEXT,
        /** Like LAST, but only before a unit, a weekday or a month: "last" before a number may be a verb. */
        LAST_NAMED,
        /** "the past": counts back from today instead of naming the last calendar unit. */
        PAST,
        /** Before a duration in which something happens: "binnen". */
        WITHIN,
        /** Before a day that is still to come: "bis", "für". */
        COMING,
        /** A word before four digits that make a count: "mehr als 2000". */
        NO_YEAR,
        BETWEEN,
        AND,
        /** Behind a duration: "ago", "earlier", "zuvor". */
        AGO,
        /** Behind a duration: "later", "from now". */
        LATER,
        /** Before a duration: "vor". */
        AGO_BEFORE,
        /** Before a duration: "in". */
        IN,
        /** Between a duration and what it is counted from: "three days after". */
        ANCHOR,
        SINCE,
        UNTIL,
        /** A preposition of time, an article, "early", "Mitte": may open a date and does not change it. */
        OPENER,
        /** Stands only before numbers that are years or times: "anno", "um". */
        AT,
        NIGHT,
        /** Before the first of two that something goes between: "von 20 auf 1802". */
        FROM,
        INTO,
        PART_OF_DAY,
        CLOCK,
        CLOCK_WORD,
        HALF_HOUR,
        UNIT_DAY,
        UNIT_WEEK,
        UNIT_MONTH,
        UNIT_YEAR,
        UNIT_QUARTER,
        UNIT_SHORT,
        WEEKEND,
        SEASON,
        QUARTER_NAME,
        HALF_YEAR,
        ORDINAL,
        DECADE,
        /** What makes a decade of a year: "1990s", "90er". */
        DECADE_ENDING,
        YEAR_LABEL,
        START_OF,
        FUTURE,
        HOLIDAY,
        OF
    }

    private final PhraseTable<Word> words = new PhraseTable<>();
    private final Traits traits;

    TimeWords(String language) {
        for (String[] row : LanguageFile.rows(language, "times.txt")) {
            Kind kind = Kind.valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            String[] values = row[1].split("\\.\\.");
            int from = Integer.parseInt(values[0]);
            Word word = new Word(kind, from, values.length > 1 ? Integer.parseInt(values[1]) : from);
            for (String phrase : row[2].split(",")) {
                LanguageFile.forms(phrase).forEach(form -> words.add(form, word));
            }
        }
        dayTimes(language);
        traits = Traits.of(language);
    }

    Traits traits() {
        return traits;
    }

    /** "Montagabend": every weekday with every part of the day, in the languages that write them together. */
    private void dayTimes(String language) {
        for (String[] row : LanguageFile.rows(language, "day-parts.txt")) {
            for (String[] day : LanguageFile.rows(language, "times.txt")) {
                if (day[0].equals("weekday")) {
                    Word word = new Word(Kind.WEEKDAY, Integer.parseInt(day[1]), Integer.parseInt(day[1]));
                    for (String name : day[2].split(",")) {
                        words.add(name.strip().split("/")[0] + row[0], word);
                    }
                }
            }
        }
    }

    boolean mayStart(String lower) {
        return words.mayStart(lower);
    }

    PhraseTable.@Nullable Match<Word> at(Atoms atoms, int index) {
        return words.startingAt(i -> atoms.near(index, i).lower(), index);
    }

    boolean is(Atoms atoms, int index, Kind kind) {
        PhraseTable.Match<Word> match = at(atoms, index);
        return match != null && match.meaning().kind() == kind;
    }

    /** Whether a word of the sentence tells of the future, near an atom. */
    boolean looksAhead(Atoms atoms, int index) {
        for (int i = Math.max(0, index - 25); i < index + 25; i++) {
            if (atoms.at(i).sentence() == atoms.at(index - 1).sentence() && is(atoms, i, Kind.FUTURE)) {
                return true;
            }
        }
        return false;
    }
}
