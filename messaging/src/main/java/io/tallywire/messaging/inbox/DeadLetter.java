package io.tallywire.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import io.tallywire.messaging.outbox.OutboxMessage;

/**
 * A record that cannot be processed, as it goes to the dead-letter topic: as it came, with the reason and its place in headers.
 */
public final class DeadLetter {
    public static final String REASON = "dead-letter-reason";
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";

    private static final int LONGEST_REASON = 1000;

    private DeadLetter() {
    }

    static OutboxMessage of(ConsumerRecord<@Nullable String, byte @Nullable []> origin, String reason) {
        Map<String, String> headers = new LinkedHashMap<>();
        origin.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        });
        headers.put(REASON, storable(reason.substring(0, Math.min(reason.length(), LONGEST_REASON))));
        headers.put(TOPIC, origin.topic());
        headers.put(PARTITION, String.valueOf(origin.partition()));
        headers.put(OFFSET, String.valueOf(origin.offset()));
        String key = origin.key();
        return new OutboxMessage(origin.topic() + ".dlq", key == null ? null : storable(key), headers, origin.value());
    }

    /** PostgreSQL stores no U+0000 in text. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
