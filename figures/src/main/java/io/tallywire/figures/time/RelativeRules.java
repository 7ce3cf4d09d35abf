package io.tallywire.figures.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.TimeSpan;
import io.tallywire.figures.language.PhraseTable;
import io.tallywire.figures.number.NumberPhrase;
import io.tallywire.figures.number.NumberReader;
import io.tallywire.figures.text.Atom;
import io.tallywire.figures.text.Atoms;
import io.tallywire.figures.time.TimeExpressionFinder.Found;
import io.tallywire.figures.time.TimeWords.Kind;
import io.tallywire.figures.time.TimeWords.Word;

/**
 * Times told from the day of publication or from an event: "vor drei Tagen", "last month", "in der Nacht zum Montag", "seit
 * Freitag", "in den kommenden zwei Wochen", "three days after".
 */
final class RelativeRules implements TimeExpressionFinder.Rule {
    private static final Set<Kind> ENDING = EnumSet.of(Kind.UNTIL, Kind.INTO, Kind.COMING);

    private final TimeWords words;
    private final NumberReader numbers;
    private final DateRules dates;

    RelativeRules(TimeWords words, NumberReader numbers, DateRules dates) {
        this.words = words;
        this.numbers = numbers;
        this.dates = dates;
    }

    @Override
    public @Nullable Found at(Atoms atoms, int index, Days days) {
        Atom atom = atoms.at(index);
        if (!atom.isWord() && !atom.isNumber()) {
            return null;
        }
        PhraseTable.Match<Word> match = atom.isWord() ? words.at(atoms, index) : null;
        Found named = match == null ? null : named(atoms, index, match, days);
        return named != null ? named : duration(atoms, index, days);
    }

    private @Nullable Found named(Atoms atoms, int index, PhraseTable.Match<Word> match, Days days) {
        int next = index + match.length();
        Word word = match.meaning();
        return switch (word.kind()) {
            case DAY -> new Found(next, days.offset(word.value(), word.to()));
            case LAST, LAST_NAMED -> period(atoms, next, days, -1, word.kind());
            case PAST -> past(atoms, next, days);
            case WITHIN -> withoutSpan(ago(atoms, next, days, 1));
            case THIS -> period(atoms, next, days, 0, word.kind());
            case NEXT -> period(atoms, next, days, 1, word.kind());
            case WEEKEND -> new Found(next, days.calendar(Kind.WEEKEND, 0));
            case AGO_BEFORE -> ago(atoms, next, days, -1);
            case IN -> ago(atoms, next, days, 1);
            case NIGHT -> night(atoms, next, days);
            case SINCE -> since(atoms, next, days);
            case ORDINAL -> word.value() == 1 ? firstMonths(atoms, next, days) : null;
            case START_OF -> new Found(next, startOfYear(days));
            case YEAR_LABEL -> new Found(next, days.calendar(Kind.UNIT_YEAR, word.value()));
            default -> null;
        };
    }

    private static @Nullable TimeSpan startOfYear(Days days) {
        return days.today() == null ? null : new TimeSpan(days.today().withDayOfYear(1), days.today());
    }

    /** "in den ersten acht Monaten", "the first nine months of 2025". */
    private @Nullable Found firstMonths(Atoms atoms, int next, Days days) {
        NumberPhrase number = atoms.near(next - 1, next).sentence() < 0 ? null : numbers.read(atoms, next, false);
        PhraseTable.Match<Word> unit = number == null ? null : unit(atoms, number.end());
        if (number == null || unit == null || unit.meaning().kind() != Kind.UNIT_MONTH || count(number) < 2
                || count(number) > 12) {
            return null;
        }
        LocalDate today = days.today();
        int end = number.end() + unit.length();
        int at = words.is(atoms, end, Kind.OF) && atoms.near(next, end).sentence() >= 0 ? end + 1 : end;
        boolean named = Digits.isYear(atoms.near(next, at));
        if (named) {
            return new Found(at + 1, Days.months(Digits.of(atoms.at(at)), 1, count(number)));
        }
        if (today == null) {
            return new Found(end, null);
        }
        int year = today.getYear() - (count(number) > today.getMonthValue() ? 1 : 0);
        return new Found(end, Days.months(year, 1, count(number)));
    }

    /** What "last", "this", "next" stand before: a unit, a weekday, a month, or a number of units. */
    private @Nullable Found period(Atoms atoms, int next, Days days, int direction, Kind kind) {
        PhraseTable.Match<Word> match = words.at(atoms, next);
        if (atoms.near(next - 1, next).sentence() < 0) {
            return null;
        }
        if (match != null) {
            Word word = match.meaning();
            int end = next + match.length();
            Found found = switch (word.kind()) {
                case UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_YEAR, UNIT_QUARTER, DECADE, WEEKEND ->
                    new Found(end, days.calendar(word.kind(), direction));
                case WEEKDAY -> dates.weekday(atoms, next, end, word.value(), days, direction);
                case MONTH -> new Found(end, month(days, word.value(), direction));
                case SEASON -> new Found(end, days.season(word.value(), direction));
                case NIGHT -> new Found(end, days.offset(-1, 0));
                default -> null;
            };
            if (found != null) {
                return found;
            }
        }
        NumberPhrase number = numbers.read(atoms, next, false);
        if (number == null) {
            return null;
        }
        PhraseTable.Match<Word> unit = unit(atoms, number.end());
        int count = count(number);
        if (unit == null || direction == 0 || kind == Kind.LAST_NAMED) {
            return null;
        }
        return new Found(number.end() + unit.length(), days.stretch(unit.meaning().kind(), count * direction));
    }

    /** "the past week": the days up to today. */
    private @Nullable Found past(Atoms atoms, int next, Days days) {
        PhraseTable.Match<Word> unit = unit(atoms, next);
        return unit == null ? period(atoms, next, days, -1, Kind.LAST)
                : new Found(next + unit.length(), days.stretch(unit.meaning().kind(), -1));
    }

    private static @Nullable Found withoutSpan(@Nullable Found found) {
        return found == null ? null : new Found(found.end(), null);
    }

    private static @Nullable TimeSpan month(Days days, int month, int direction) {
        TimeSpan span = days.month(month, direction > 0);
        boolean present = span != null && days.today() != null && direction < 0
                && span.from().getMonthValue() == days.today().getMonthValue();
        return present && span != null ? Days.month(span.from().getYear() - 1, month) : span;
    }

    private PhraseTable.@Nullable Match<Word> unit(Atoms atoms, int index) {
        PhraseTable.Match<Word> unit = words.at(atoms, index);
        if (unit == null || atoms.near(index - 1, index).sentence() < 0) {
            return null;
        }
        return switch (unit.meaning().kind()) {
            case UNIT_DAY, UNIT_WEEK, UNIT_MONTH, UNIT_YEAR, UNIT_QUARTER, DECADE, UNIT_SHORT -> unit;
            default -> null;
        };
    }

    private static int count(NumberPhrase number) {
        return number.value().abs().min(BigDecimal.valueOf(100_000)).intValue();
    }

    /** "vor drei Tagen", "vor gut einem Jahr", "in zwei Wochen". */
    private @Nullable Found ago(Atoms atoms, int next, Days days, int direction) {
        int at = next;
        while (words.is(atoms, at, Kind.OPENER) && atoms.near(next - 1, at).sentence() >= 0 && at < next + 3) {
            at++;
        }
        NumberPhrase number = atoms.near(next - 1, at).sentence() < 0 ? null : numbers.read(atoms, at, false);
        if (number == null) {
            return null;
        }
        PhraseTable.Match<Word> unit = unit(atoms, number.end());
        if (unit == null || direction > 0 && unit.meaning().kind() == Kind.UNIT_SHORT) {
            return null;
        }
        return new Found(number.end() + unit.length(), days.shifted(unit.meaning().kind(), count(number) * direction));
    }

    /** "three days ago", "eine Woche später", "Drei Tage nach der Flut": a duration that only places an event. */
    private @Nullable Found duration(Atoms atoms, int index, Days days) {
        NumberPhrase number = numbers.read(atoms, index, false);
        if (number == null || number.first() != index) {
            return null;
        }
        PhraseTable.Match<Word> unit = unit(atoms, number.end());
        if (unit == null) {
            return null;
        }
        int end = number.end() + unit.length();
        PhraseTable.Match<Word> after = words.at(atoms, end);
        if (after == null || atoms.near(index, end).sentence() < 0) {
            return null;
        }
        int past = end + after.length();
        Found month = words.is(atoms, past, Kind.MONTH) ? dates.at(atoms, past, days) : null;
        if (month != null && ENDING.contains(after.meaning().kind()) && unit.meaning().kind() != Kind.UNIT_SHORT) {
            return new Found(month.end(), month.span());
        }
        return switch (after.meaning().kind()) {
            case AGO -> new Found(past, days.shifted(unit.meaning().kind(), -count(number)));
            case LATER -> datesBehind(atoms, end, past) ? null : new Found(past, null);
            case ANCHOR, AGO_BEFORE -> atoms.near(index, past).isWord() ? new Found(past, null) : null;
            default -> null;
        };
    }

    /** "nine hours on Monday": the word behind the duration belongs to a day. */
    private boolean datesBehind(Atoms atoms, int index, int past) {
        PhraseTable.Match<Word> behind = words.at(atoms, past);
        boolean day = behind != null && (behind.meaning().kind() == Kind.WEEKDAY || behind.meaning().kind() == Kind.MONTH);
        return day && atoms.near(index, past).isWord() || atoms.near(index, past).isNumber();
    }

    /** "in der Nacht zum Montag", "Nacht auf Sonntag", "overnight into Monday": both days. */
    private @Nullable Found night(Atoms atoms, int next, Days days) {
        int day = words.is(atoms, next, Kind.INTO) && atoms.near(next - 1, next).sentence() >= 0 ? next + 1 : next;
        PhraseTable.Match<Word> match = words.at(atoms, day);
        if (match == null || day == next || atoms.near(next - 1, day).sentence() < 0) {
            return new Found(next, null);
        }
        TimeSpan second = switch (match.meaning().kind()) {
            case WEEKDAY -> days.weekday(match.meaning().value(), 0);
            case DAY -> days.offset(match.meaning().value(), match.meaning().to());
            default -> null;
        };
        if (second == null) {
            return new Found(next, null);
        }
        return new Found(day + match.length(), new TimeSpan(second.from().minusDays(1), second.to()));
    }

    private @Nullable Found since(Atoms atoms, int next, Days days) {
        if (atoms.near(next - 1, next).sentence() < 0) {
            return null;
        }
        PhraseTable.Match<Word> match = words.at(atoms, next);
        if (match != null && match.meaning().kind() == Kind.OPENER) {
            return since(atoms, next + match.length(), days);
        }
        Found start = dates.at(atoms, next, days);
        if (start == null && match != null && match.meaning().kind() != Kind.SINCE) {
            start = named(atoms, next, match, days);
        }
        return start == null ? null : new Found(start.end(), days.since(start.span()));
    }
}
