package io.tallywire.rest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments as clients write them. */
public final class Moments {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Moments() {
    }

    /**
     * @param text in ISO 8601 with its offset
     * @throws DateTimeException if it is none, or of a year that no database holds
     */
    public static Instant parse(String text) {
        Instant moment = OffsetDateTime.parse(text).toInstant();
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new DateTimeException("not in the years 1 to 9999");
        }
        return moment;
    }
}
