package io.tallywire.figures.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.TimeSpan;

/** Calendar arithmetic from the day of publication; without that day only full dates have a span. */
record Days(@Nullable LocalDate today) {

    static TimeSpan year(int year) {
        return years(year, year);
    }

    static TimeSpan years(int from, int to) {
        return new TimeSpan(LocalDate.of(from, 1, 1), LocalDate.of(Math.max(from, to), 12, 31));
    }

    static TimeSpan month(int year, int month) {
        YearMonth named = YearMonth.of(year, month);
        return new TimeSpan(named.atDay(1), named.atEndOfMonth());
    }

    /** Months from one to another of the same or the next year: a quarter, a season. */
    static TimeSpan months(int year, int from, int count) {
        YearMonth first = YearMonth.of(year, from);
        return new TimeSpan(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    static @Nullable TimeSpan day(int year, int month, int day) {
        return day < 1 || day > YearMonth.of(year, month).lengthOfMonth() ? null : of(LocalDate.of(year, month, day));
    }

    static TimeSpan of(LocalDate day) {
        return new TimeSpan(day, day);
    }

    @Nullable
    TimeSpan offset(int from, int to) {
        return today == null ? null : new TimeSpan(today.plusDays(from), today.plusDays(Math.max(from, to)));
    }

    /**
     * The season before the present day that begins in a month, the one that runs or else that of this year, or the next to
     * come.
     */
    @Nullable
    TimeSpan season(int firstMonth, int direction) {
        if (today == null) {
            return null;
        }
        int year = today.getYear();
        TimeSpan season = months(year, firstMonth, 3);
        if (direction < 0) {
            while (!season.to().isBefore(today)) {
                season = months(--year, firstMonth, 3);
            }
        } else if (direction > 0 && !season.from().isAfter(today)) {
            return months(year + 1, firstMonth, 3);
        }
        TimeSpan running = months(year - 1, firstMonth, 3);
        if (direction == 0 && !running.to().isBefore(today)) {
            return running;
        }
        return season;
    }

    /** A month without a year: the last one gone by, or the coming one where the text looks ahead. */
    @Nullable
    TimeSpan month(int month, boolean ahead) {
        if (today == null) {
            return null;
        }
        int year = today.getYear();
        if (ahead) {
            return month(month < today.getMonthValue() ? year + 1 : year, month);
        }
        return month(month > today.getMonthValue() ? year - 1 : year, month);
    }

    /** A day without a year: the nearest to the day of publication. */
    @Nullable
    TimeSpan day(int month, int day) {
        if (today == null) {
            return null;
        }
        TimeSpan best = null;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            TimeSpan span = day(year, month, day);
            if (span != null && (best == null || distance(span, today) < distance(best, today))) {
                best = span;
            }
        }
        return best;
    }

    private static long distance(TimeSpan span, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(span.from(), day));
    }

    @Nullable
    TimeSpan weekday(int day, int direction) {
        if (today == null) {
            return null;
        }
        DayOfWeek named = DayOfWeek.of(day);
        return of(today.with(direction > 0 ? TemporalAdjusters.next(named)
                : direction < 0 ? TemporalAdjusters.previous(named) : TemporalAdjusters.previousOrSame(named)));
    }

    /** The calendar unit that lies a number of units from the present one. */
    @Nullable
    TimeSpan calendar(TimeWords.Kind unit, int offset) {
        if (today == null) {
            return null;
        }
        return switch (unit) {
            case UNIT_DAY -> of(today.plusDays(offset));
            case UNIT_WEEK -> week(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(offset));
            case UNIT_MONTH -> month(today.plusMonths(offset).getYear(), today.plusMonths(offset).getMonthValue());
            case UNIT_QUARTER -> quarter(offset);
            case UNIT_YEAR -> year(today.getYear() + offset);
            case DECADE -> years((today.getYear() / 10 + offset) * 10, (today.getYear() / 10 + offset) * 10 + 9);
            case WEEKEND -> weekend(offset);
            default -> null;
        };
    }

    private static TimeSpan week(LocalDate monday) {
        return new TimeSpan(monday, monday.plusDays(6));
    }

    private @Nullable TimeSpan quarter(int offset) {
        if (today == null) {
            return null;
        }
        int first = (today.getMonthValue() - 1) / 3 * 3 + 1;
        LocalDate start = LocalDate.of(today.getYear(), first, 1).plusMonths(3L * offset);
        return months(start.getYear(), start.getMonthValue(), 3);
    }

    private @Nullable TimeSpan weekend(int offset) {
        if (today == null) {
            return null;
        }
        LocalDate saturday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate start = offset > 0 ? saturday.plusWeeks(offset) : saturday;
        return new TimeSpan(start, start.plusDays(1));
    }

    /**
     * A count of units back from today or on: a single day for days and weeks, the calendar unit for longer ones. One year or
     * month back is what figures are compared with, no time of their own.
     */
    @Nullable
    TimeSpan shifted(TimeWords.Kind unit, int count) {
        if (today == null || Math.abs((long) count) > 5000) {
            return null;
        }
        return switch (unit) {
            case UNIT_DAY -> of(today.plusDays(count));
            case UNIT_WEEK -> of(today.plusWeeks(count));
            default -> Math.abs(count) == 1 ? null : calendar(unit, count);
        };
    }

    /** The days of the last or next count of units. */
    @Nullable
    TimeSpan stretch(TimeWords.Kind unit, int count) {
        if (today == null || Math.abs((long) count) > 5000) {
            return null;
        }
        LocalDate other = switch (unit) {
            case UNIT_DAY -> today.plusDays(count);
            case UNIT_WEEK -> today.plusWeeks(count);
            case UNIT_MONTH -> today.plusMonths(count);
            case UNIT_QUARTER -> today.plusMonths(3L * count);
            case UNIT_YEAR -> today.plusYears(count);
            case DECADE -> today.plusYears(10L * count);
            default -> today;
        };
        return count < 0 ? new TimeSpan(other, today) : new TimeSpan(today, other);
    }

    @Nullable
    TimeSpan since(@Nullable TimeSpan start) {
        return start == null || today == null || start.from().isAfter(today) ? start : new TimeSpan(start.from(), today);
    }
}
