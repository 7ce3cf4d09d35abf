package io.tallywire.messaging.outbox;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.CloudEventHeaders;
import io.tallywire.events.EventJson;
import io.tallywire.events.EventType;
import io.tallywire.tracing.Traces;

/**
 * A record for Kafka that is committed together with what it tells of.
 *
 * @param key records of one key stay in order
 * @param headers sent as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
public record OutboxMessage(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
    /**
     * A CloudEvent in binary mode, of the trace that this thread is in. Its id is derived from type and identity: the same
     * event written twice has the same id.
     *
     * @param identity what makes the event this one among those of its type
     */
    public static OutboxMessage event(String topic, String key, EventType type, String source, String identity, Instant time,
            Record value) {
        Map<String, String> headers = CloudEventHeaders.of(type, source, identity, time);
        String trace = Traces.current();
        if (trace != null) {
            headers.put(Traces.HEADER, trace);
        }
        return new OutboxMessage(topic, key, headers, EventJson.write(value));
    }
}
