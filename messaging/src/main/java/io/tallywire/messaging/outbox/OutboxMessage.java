package io.tallywire.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.CloudEventHeaders;
import io.tallywire.events.EventJson;
import io.tallywire.events.EventType;

/**
 * A record for Kafka that is committed together with what it tells of.
 *
 * @param key records of one key stay in order
 * @param headers sent as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
public record OutboxMessage(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
    /**
     * A CloudEvent in binary mode. Its id is derived from type and identity: the same event written twice has the same id.
     *
     * @param identity what makes the event this one among those of its type
     */
    public static OutboxMessage event(String topic, String key, EventType type, String source, String identity, Instant time,
            Record value) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
        headers.put(CloudEventHeaders.ID, derivedId(type, identity));
        headers.put(CloudEventHeaders.SOURCE, source);
        headers.put(CloudEventHeaders.TYPE, type.code());
        headers.put(CloudEventHeaders.TIME, time.toString());
        headers.put(CloudEventHeaders.DATA_SCHEMA, "urn:tallywire:schema:" + type.code());
        headers.put(CloudEventHeaders.CONTENT_TYPE, "application/json");
        return new OutboxMessage(topic, key, headers, EventJson.write(value));
    }

    private static String derivedId(EventType type, String identity) {
        return UUID.nameUUIDFromBytes((type.code() + '\n' + identity).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
