package io.tallywire.rest.page;

import java.nio.ByteBuffer;
import java.util.Base64;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The place in a list after which a page begins, as clients hand it back unread. */
public final class Cursor {
    private Cursor() {
    }

    public static String after(long position) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
    }

    /**
     * @param absent the position that stands for the start of the list
     * @throws HttpProblem 400 if the cursor is none that this service gave out
     */
    public static long position(@Nullable String cursor, long absent) {
        if (cursor == null || cursor.isEmpty()) {
            return absent;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == Long.BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException e) {
            // not Base64: answered below like any other forged cursor
        }
        throw HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Unknown cursor")
                .withDetail("'cursor' must be the 'next' of the page before, unchanged; leave it out for the first page.")
                .build();
    }
}
