package io.tallywire.alerts.webhook.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A delivery that this instance attempts now.
 *
 * @param attempts that failed before
 * @param sealedSecrets all that sign
 * @param happenedAt when what it tells of was written to the alert log
 */
record ClaimedDelivery(long id, String subscriptionId, String seriesId, String webhookId, String payload, int attempts,
        String url, List<String> sealedSecrets, Instant happenedAt) {
}
