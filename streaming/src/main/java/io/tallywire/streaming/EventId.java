package io.tallywire.streaming;

import java.util.Comparator;

/**
 * The place of an entry in its log, as clients hand it back: {@code 17}, or {@code 812-17} in a log whose entries are numbered
 * within transactions.
 *
 * @param first compared first; positive
 * @param second 0 where the first number is enough
 */
public record EventId(long first, long second) implements Comparable<EventId> {
    /** Before every entry. */
    public static final EventId NONE = new EventId(0, 0);

    private static final Comparator<EventId> ORDER = Comparator.comparingLong(EventId::first)
            .thenComparingLong(EventId::second);

    public static EventId of(long number) {
        return new EventId(number, 0);
    }

    /** @throws NumberFormatException if it is none */
    public static EventId parse(String text) {
        String id = text.strip();
        int hyphen = id.indexOf('-');
        return hyphen < 0 ? of(number(id)) : new EventId(number(id.substring(0, hyphen)), number(id.substring(hyphen + 1)));
    }

    private static long number(String digits) {
        if (!digits.matches("[0-9]+")) {
            throw new NumberFormatException("digits expected");
        }
        return Long.parseLong(digits);
    }

    public boolean isAfter(EventId other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(EventId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return second == 0 ? String.valueOf(first) : first + "-" + second;
    }
}
