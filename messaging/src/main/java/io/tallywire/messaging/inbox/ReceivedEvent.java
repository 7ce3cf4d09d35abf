package io.tallywire.messaging.inbox;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import io.tallywire.events.CloudEventHeaders;
import io.tallywire.events.EventJson;
import io.tallywire.events.EventType;
import io.tallywire.events.UnreadableEvent;

/** An event read from a record. */
public record ReceivedEvent(EventType type, Record value, ConsumerRecord<@Nullable String, byte @Nullable []> origin) {
    /** @throws UnreadableEvent if the record is no event of a known type */
    static ReceivedEvent of(ConsumerRecord<@Nullable String, byte @Nullable []> origin) throws UnreadableEvent {
        Header type = origin.headers().lastHeader(CloudEventHeaders.TYPE);
        if (type == null || type.value() == null) {
            throw new UnreadableEvent("no header " + CloudEventHeaders.TYPE, null);
        }
        EventType known;
        try {
            known = EventType.of(new String(type.value(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(String.valueOf(e.getMessage()), e);
        }
        byte[] value = origin.value();
        if (value == null) {
            throw new UnreadableEvent("no value", null);
        }
        return new ReceivedEvent(known, EventJson.read(value, known.value()), origin);
    }

    /** Where it stands in its trace; null if it belongs to none. */
    public @Nullable String trace() {
        return BatchTrace.parent(origin.headers());
    }
}
