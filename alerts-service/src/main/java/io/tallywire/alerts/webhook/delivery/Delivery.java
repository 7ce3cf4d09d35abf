package io.tallywire.alerts.webhook.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A message to a receiver, as the delivery log shows it.
 *
 * @param webhookId the same on each attempt and redelivery: receivers tell repeats by it
 * @param alertId null for messages of the service itself
 * @param nextAttemptAt null once it is over, and while an earlier one of its series is not
 * @param lastStatus the HTTP status of the last answer; null if there was none
 * @param lastResponse the beginning of the last answer, or why there was none
 */
public record Delivery(long id, String webhookId, String type, @Nullable String alertId, DeliveryStatus status, int attempts,
        @Nullable Instant nextAttemptAt, @Nullable Instant lastAttemptAt, @Nullable Integer lastStatus,
        @Nullable String lastResponse, Instant createdAt) {
}
