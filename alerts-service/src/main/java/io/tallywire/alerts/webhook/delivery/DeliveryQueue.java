package io.tallywire.alerts.webhook.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.tallywire.alerts.webhook.WebhookConfig;
import javax.sql.DataSource;

/**
 * Hands out the deliveries that are due. Who gets one has it until its lease ends: should the instance die, another takes it
 * over,
 * and the receiver may get the message again, under the same id. Of a series only the earliest open delivery is ever due.
 */
@ApplicationScoped
public class DeliveryQueue {
    private static final Duration BEYOND_TIMEOUT = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final Duration lease;

    public DeliveryQueue(DataSource dataSource, WebhookConfig config) {
        this.dataSource = dataSource;
        this.lease = config.timeout().plus(BEYOND_TIMEOUT);
    }

    /** The subscriptions that have something to send now. */
    List<String> subscriptionsWithDue() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                                select s.id from subscription s
                                where s.enabled and (s.rests_until is null or s.rests_until <= now())
                                    and exists (select 1 from delivery d where d.subscription_id = s.id and d.next_attempt_at <= now())""");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** Takes up to {@code most} deliveries that nobody else has. */
    @Transactional(rollbackOn = SQLException.class)
    public List<ClaimedDelivery> claim(String subscriptionId, int most) throws SQLException {
        List<ClaimedDelivery> claimed = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            PendingCommit.allow(connection);
            try (PreparedStatement update = connection.prepareStatement("""
                    with due as (
                        select d.id from delivery d join subscription s on s.id = d.subscription_id
                        where d.subscription_id = ? and d.next_attempt_at <= now()
                            and s.enabled and (s.rests_until is null or s.rests_until <= now())
                        order by d.next_attempt_at, d.id limit ? for update of d skip locked)
                    update delivery d set next_attempt_at = now() + ? * interval '1 millisecond', last_attempt_at = now()
                    from due, subscription s where d.id = due.id and s.id = d.subscription_id
                    returning d.id, d.subscription_id, d.series_id, d.webhook_id, d.payload, d.attempts,
                        s.definition ->> 'url', s.secret, case when s.former_until > now() then s.former_secret end,
                        d.happened_at, d.alert_id, d.trace""")) {
                update.setString(1, subscriptionId);
                update.setInt(2, most);
                update.setLong(3, lease.toMillis());
                try (ResultSet rows = update.executeQuery()) {
                    while (rows.next()) {
                        claimed.add(read(rows));
                    }
                }
            }
        }
        return claimed;
    }

    private static ClaimedDelivery read(ResultSet row) throws SQLException {
        String secret = row.getString(8);
        String former = row.getString(9);
        return new ClaimedDelivery(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getInt(6), row.getString(7), former == null ? List.of(secret) : List.of(secret, former),
                row.getTimestamp(10).toInstant(), row.getString(11), row.getString(12));
    }
}
