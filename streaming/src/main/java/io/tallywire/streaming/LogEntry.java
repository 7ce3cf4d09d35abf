package io.tallywire.streaming;

import org.jspecify.annotations.Nullable;

/**
 * Something that clients are told of.
 *
 * @param value what filters look at
 * @param json what is sent, on one line
 * @param trace where it stands in its trace, as the header {@code traceparent} says it; null if it belongs to none
 */
public record LogEntry<T>(EventId id, T value, String json, @Nullable String trace) {
    public LogEntry(EventId id, T value, String json) {
        this(id, value, json, null);
    }
}
