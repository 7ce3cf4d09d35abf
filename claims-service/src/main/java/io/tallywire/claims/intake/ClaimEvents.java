package io.tallywire.claims.intake;

import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.events.EventType;
import io.tallywire.events.Topics;
import io.tallywire.messaging.outbox.OutboxMessage;

/** The events that tell others of claims. */
final class ClaimEvents {
    private static final String SOURCE = "/claims-service";

    private ClaimEvents() {
    }

    static OutboxMessage recorded(ClaimRecorded event) {
        return OutboxMessage.event(Topics.CLAIMS, event.claim().seriesId(), EventType.CLAIM_RECORDED, SOURCE,
                event.claim().id(),
                event.claim().receivedAt(), event);
    }

    static OutboxMessage withdrawn(ClaimWithdrawn event) {
        return OutboxMessage.event(Topics.CLAIMS, event.seriesId(), EventType.CLAIM_WITHDRAWN, SOURCE, event.id(),
                event.withdrawnAt(),
                event);
    }
}
