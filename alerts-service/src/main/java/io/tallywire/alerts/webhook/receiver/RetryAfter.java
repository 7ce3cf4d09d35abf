package io.tallywire.alerts.webhook.receiver;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/** Reads the header of RFC 9110, 10.2.3: a number of seconds or a date. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {
    }

    /** Null if it says nothing; at most a day, so that no receiver can park its deliveries for ever. */
    static @Nullable Duration read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration asked = parse(header.strip(), now);
        return asked == null || asked.isNegative() ? null : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static @Nullable Duration parse(String header, Instant now) {
        try {
            return header.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
