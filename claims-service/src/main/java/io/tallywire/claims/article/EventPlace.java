package io.tallywire.claims.article;

import java.time.Instant;

import io.tallywire.messaging.deadletter.DeadLetter;
import io.tallywire.messaging.inbox.ReceivedEvent;

/**
 * Where an event stands in the topic of articles, and when the ingest service took it.
 *
 * @param replayed whether it was a dead letter: then its place does not tell how new it is
 */
public record EventPlace(int partition, long offset, Instant receivedAt, boolean replayed) {
    public EventPlace(int partition, long offset, Instant receivedAt) {
        this(partition, offset, receivedAt, false);
    }

    public static EventPlace of(ReceivedEvent event, Instant receivedAt) {
        return new EventPlace(event.origin().partition(), event.origin().offset(), Micros.of(receivedAt),
                event.origin().headers().lastHeader(DeadLetter.ID) != null);
    }
}
