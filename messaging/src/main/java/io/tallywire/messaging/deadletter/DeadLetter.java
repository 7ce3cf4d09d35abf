package io.tallywire.messaging.deadletter;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed, as it came: with its place in the topic and the reason.
 *
 * @param headers as text: those that are no UTF-8 have lost something
 * @param value null where the record had none, and in lists
 * @param attempts how often it was tried, replays included
 * @param replayOf the letter whose replay failed in this one
 * @param replayedAt when it was sent again; null while it waits
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
public record DeadLetter(long id, String topic, int partition, long offset, @Nullable String key, Map<String, String> headers,
        byte @Nullable [] value, String reason, int attempts, @Nullable Long replayOf, Instant setAsideAt,
        @Nullable Instant replayedAt) {
    public static final String REASON = "dead-letter-reason";
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";
    /** How often the record was tried; a replay carries it along. */
    public static final String ATTEMPTS = "dead-letter-attempts";
    /** The number of the letter, and in a replayed record that of the letter that was replayed. */
    public static final String ID = "dead-letter-id";

    /** The topic that tells of letters from a topic. */
    public static String topicFor(String origin) {
        return origin + ".dlq";
    }
}
