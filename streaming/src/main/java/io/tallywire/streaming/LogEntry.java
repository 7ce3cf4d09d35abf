package io.tallywire.streaming;

/**
 * Something that clients are told of.
 *
 * @param value what filters look at
 * @param json what is sent, on one line
 */
public record LogEntry<T>(EventId id, T value, String json) {
}
