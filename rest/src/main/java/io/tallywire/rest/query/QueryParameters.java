package io.tallywire.rest.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.rest.text.Moments;

/** Reads query parameters; what cannot be read is answered with 400 and what to write instead. */
public final class QueryParameters {
    private QueryParameters() {
    }

    /** @throws HttpProblem 400 if it is no moment */
    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Moments.parse(value.strip().replace(' ', '+'));
        } catch (DateTimeException e) {
            throw refused(name, "a moment in ISO 8601 with its offset, such as 2026-05-04T08:00:00Z");
        }
    }

    /** @throws HttpProblem 400 if it is no whole number from 1 to {@code most} */
    public static int limit(@Nullable String value, int absent, int most) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        try {
            int limit = Integer.parseInt(value.strip());
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // no number: answered below like one out of range
        }
        throw refused("limit", "a whole number from 1 to " + most);
    }

    /** @throws HttpProblem 400 if it is none of the allowed words */
    public static @Nullable String oneOf(String name, @Nullable String value, List<String> allowed) {
        if (value == null || allowed.contains(value)) {
            return value;
        }
        throw refused(name, "one of " + String.join(", ", allowed));
    }

    private static HttpProblem refused(String name, String wanted) {
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Query parameter not understood")
                .withDetail("'" + name + "' must be " + wanted + ".").build();
    }
}
