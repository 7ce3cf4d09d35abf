package io.tallywire.alerts.webhook.delivery;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A delivery that this instance attempts now.
 *
 * @param attempts that failed before
 * @param sealedSecrets all that sign
 * @param happenedAt when what it tells of was written to the alert log
 * @param alertId null for messages of the service itself
 * @param trace where what it tells of stands in its trace
 */
record ClaimedDelivery(long id, String subscriptionId, String seriesId, String webhookId, String payload, int attempts,
        String url, List<String> sealedSecrets, Instant happenedAt, @Nullable String alertId, @Nullable String trace) {
}
