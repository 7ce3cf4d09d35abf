package io.tallywire.alerts.webhook.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.webhook.WebhookConfig;
import javax.sql.DataSource;

/** Writes down what came of attempts, and lets the next delivery of the series go. */
@ApplicationScoped
public class Settlement {
    private final DataSource dataSource;
    private final RetrySchedule schedule;
    private final Disabling disabling;
    private final WebhookConfig config;

    public Settlement(DataSource dataSource, RetrySchedule schedule, Disabling disabling, WebhookConfig config) {
        this.dataSource = dataSource;
        this.schedule = schedule;
        this.disabling = disabling;
        this.config = config;
    }

    /** @return empty if the delivery was over, or its subscription deleted, while the attempt ran */
    @Transactional(rollbackOn = SQLException.class)
    public Optional<DeliveryStatus> settle(ClaimedDelivery delivery, Attempt attempt) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            PendingCommit.allow(connection);
            if (!lock(connection, delivery.subscriptionId())) {
                return Optional.empty();
            }
            return attempt.isAccepted() ? accepted(connection, delivery, attempt) : failed(connection, delivery, attempt);
        }
    }

    /** Against the planner and other settlements: each decides on what the others wrote. */
    private static boolean lock(Connection connection, String subscriptionId) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select 1 from subscription where id = ? for no key update")) {
            select.setString(1, subscriptionId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Optional<DeliveryStatus> accepted(Connection connection, ClaimedDelivery delivery, Attempt attempt)
            throws SQLException {
        Optional<DeliveryStatus> status = write(connection, delivery, attempt, DeliveryStatus.DELIVERED, null);
        try (PreparedStatement update = connection.prepareStatement("""
                update subscription set failing_since = null where id = ? and failing_since is not null""")) {
            update.setString(1, delivery.subscriptionId());
            update.executeUpdate();
        }
        return status;
    }

    private Optional<DeliveryStatus> failed(Connection connection, ClaimedDelivery delivery, Attempt attempt)
            throws SQLException {
        Optional<Duration> scheduled = schedule.delayAfter(delivery.attempts() + 1);
        Duration rest = attempt.rest() != null ? attempt.rest() : attempt.isTooMany() ? scheduled.orElse(null) : null;
        Duration delay = scheduled.map(planned -> rest != null && rest.compareTo(planned) > 0 ? rest : planned).orElse(null);
        Optional<DeliveryStatus> status = write(connection, delivery, attempt,
                delay == null ? DeliveryStatus.GIVEN_UP : DeliveryStatus.FAILED, delay);
        boolean isTooLong = noteFailure(connection, delivery.subscriptionId(), rest);
        if (attempt.isGone()) {
            disabling.disable(connection, delivery.subscriptionId(), "the receiver answered 410 Gone");
        } else if (isTooLong) {
            disabling.disable(connection, delivery.subscriptionId(),
                    "nothing was accepted for " + config.disableAfter() + "; the last attempt: " + attempt.said());
        }
        return status;
    }

    private static Optional<DeliveryStatus> write(Connection connection, ClaimedDelivery delivery, Attempt attempt,
            DeliveryStatus status, @Nullable Duration delay) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update delivery set status = ?, attempts = attempts + 1, last_status = ?, last_response = ?,
                    next_attempt_at = now() + ? * interval '1 millisecond'
                where id = ? and status in ('pending', 'failed')""")) {
            update.setString(1, status.code());
            update.setObject(2, attempt.status(), Types.INTEGER);
            update.setString(3, attempt.said());
            update.setObject(4, delay == null ? null : delay.toMillis(), Types.BIGINT);
            update.setLong(5, delivery.id());
            if (update.executeUpdate() == 0) {
                return Optional.empty();
            }
        }
        if (delay == null) {
            releaseNext(connection, delivery);
        }
        return Optional.of(status);
    }

    private static void releaseNext(Connection connection, ClaimedDelivery delivery) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update delivery set next_attempt_at = now() where next_attempt_at is null and id = (
                    select min(id) from delivery
                    where subscription_id = ? and series_id = ? and status in ('pending', 'failed'))""")) {
            update.setString(1, delivery.subscriptionId());
            update.setString(2, delivery.seriesId());
            update.executeUpdate();
        }
    }

    /** @return whether the subscription has only failed for as long as it may */
    private boolean noteFailure(Connection connection, String subscriptionId, @Nullable Duration rest) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update subscription set failing_since = coalesce(failing_since, now()),
                    rests_until = coalesce(now() + ? * interval '1 millisecond', rests_until)
                where id = ? returning failing_since <= now() - ? * interval '1 millisecond'""")) {
            update.setObject(1, rest == null ? null : rest.toMillis(), Types.BIGINT);
            update.setString(2, subscriptionId);
            update.setLong(3, config.disableAfter().toMillis());
            try (ResultSet row = update.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
