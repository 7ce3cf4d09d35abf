package io.tallywire.alerts.webhook.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Disables subscriptions whose receivers are gone, and tells the subscriptions that get everything. It is no entry of the alert
 * log: that one tells of estimates, see docs/decisions/webhooks.md.
 */
@Singleton
public class Disabling {
    /** The type of the message that tells the others. */
    public static final String TYPE = "tallywire.subscription.disabled.v1";

    private static final Logger LOG = Logger.getLogger(Disabling.class);

    private final Counter disabled;

    public Disabling(MeterRegistry meters) {
        this.disabled = Counter.builder("tallywire.webhooks.disabled").description("Subscriptions that failed for too long")
                .register(meters);
    }

    /** What the others are told; not the URL, which may itself be a secret. */
    private record Notice(String subscriptionId, String reason, Instant disabledAt) {
    }

    void disable(Connection connection, String subscriptionId, String reason) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update subscription set enabled = false, disabled_because = ? where id = ? and enabled""")) {
            update.setString(1, reason);
            update.setString(2, subscriptionId);
            if (update.executeUpdate() == 0) {
                return;
            }
        }
        tellOthers(connection, new Notice(subscriptionId, reason, Instant.now().truncatedTo(ChronoUnit.MICROS)));
        disabled.increment();
        LOG.warnf("subscription %s is disabled: %s", subscriptionId, reason);
    }

    private static void tellOthers(Connection connection, Notice notice) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into delivery (subscription_id, webhook_id, type, series_id, payload, happened_at, next_attempt_at)
                select id, ?, ?, ?, ?, ?, now() from subscription
                where enabled and definition -> 'match' = '[]' and definition -> 'kinds' = '[]'
                    and definition -> 'severities' = '[]'""")) {
            insert.setString(1, DeliveryPlanner.newWebhookId());
            insert.setString(2, TYPE);
            insert.setString(3, "subscription:" + notice.subscriptionId());
            insert.setString(4, Payload.write(TYPE, notice.disabledAt(), notice));
            insert.setTimestamp(5, Timestamp.from(notice.disabledAt()));
            insert.executeUpdate();
        }
    }
}
