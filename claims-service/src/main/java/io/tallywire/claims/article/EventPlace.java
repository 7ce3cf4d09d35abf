package io.tallywire.claims.article;

import java.time.Instant;

import io.tallywire.messaging.inbox.ReceivedEvent;

/**
 * Where an event stands in the topic of articles, and when the ingest service took it.
 */
public record EventPlace(int partition, long offset, Instant receivedAt) {
    public static EventPlace of(ReceivedEvent event, Instant receivedAt) {
        return new EventPlace(event.origin().partition(), event.origin().offset(), Micros.of(receivedAt));
    }
}
