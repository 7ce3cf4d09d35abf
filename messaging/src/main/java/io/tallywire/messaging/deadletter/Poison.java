package io.tallywire.messaging.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What of a record that cannot be processed can be stored, whoever wrote it. */
record Poison(ConsumerRecord<@Nullable String, byte @Nullable []> origin, String why) {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NUMBER = 9;

    @Nullable
    String key() {
        String key = origin.key();
        return key == null ? null : storable(key);
    }

    /** In one line: it comes to stand in logs and headers, and may quote what a stranger wrote. */
    String reason() {
        return storable(why.substring(0, Math.min(why.length(), LONGEST_REASON)));
    }

    /** The record's own, without what an earlier letter added. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        origin.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        });
        headers.keySet().removeIf(name -> name.startsWith("dead-letter-"));
        return headers;
    }

    /** This one included. */
    int attempts() {
        return (int) Math.min(Integer.MAX_VALUE - 1, number(DeadLetter.ATTEMPTS)) + 1;
    }

    @Nullable
    Long replayOf() {
        long id = number(DeadLetter.ID);
        return id == 0 ? null : id;
    }

    /** Anyone who may write to the topic may write nonsense there: that counts as nothing. */
    private long number(String name) {
        Header header = origin.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length > LONGEST_NUMBER) {
            return 0;
        }
        String digits = new String(header.value(), StandardCharsets.US_ASCII);
        return digits.matches("[0-9]+") ? Long.parseLong(digits) : 0;
    }

    /** PostgreSQL stores no U+0000 in text. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
