package io.tallywire.alerts.webhook.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.quarkus.scheduler.Scheduled;
import io.tallywire.alerts.alert.AlertLog;
import io.tallywire.alerts.webhook.WebhookConfig;
import javax.sql.DataSource;

/** The deliveries of a subscription, the newest first, with those that its owner asks for. */
@ApplicationScoped
public class DeliveryLog {
    /** The type of the message that only shows that messages arrive. */
    public static final String TEST = "tallywire.test.v1";

    private static final String COLUMNS = """
            id, webhook_id, type, alert_id, status, attempts, next_attempt_at, last_attempt_at, last_status, last_response,
            created_at""";

    private final DataSource dataSource;
    private final WebhookConfig config;

    public DeliveryLog(DataSource dataSource, WebhookConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    List<Delivery> list(String subscriptionId, @Nullable String status, long before, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select " + COLUMNS + """
                         from delivery where subscription_id = ? and id < ? and (?::text is null or status = ?)
                        order by id desc limit ?""")) {
            select.setString(1, subscriptionId);
            select.setLong(2, before);
            select.setString(3, status);
            select.setString(4, status);
            select.setInt(5, limit);
            return rows(select);
        }
    }

    /** Begins the delivery anew, after those of its series that are to come first. */
    @Transactional(rollbackOn = SQLException.class)
    public Optional<Delivery> redeliver(String subscriptionId, long id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            lock(connection, subscriptionId);
            try (PreparedStatement update = connection.prepareStatement("""
                    update delivery d set status = 'pending', attempts = 0, next_attempt_at = case when exists (
                            select 1 from delivery e where e.subscription_id = d.subscription_id
                                and e.series_id = d.series_id and e.id < d.id and e.status in ('pending', 'failed'))
                        then null else now() end
                    where subscription_id = ? and id = ? returning """ + " " + COLUMNS)) {
                update.setString(1, subscriptionId);
                update.setLong(2, id);
                Optional<Delivery> delivery = rows(update).stream().findFirst();
                wake(connection);
                return delivery;
            }
        }
    }

    /** Makes the delivery of a message that only shows that messages arrive. */
    @Transactional(rollbackOn = SQLException.class)
    public Delivery test(String subscriptionId) throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String webhookId = DeliveryPlanner.newWebhookId();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into delivery (subscription_id, webhook_id, type, series_id, payload, happened_at,
                            next_attempt_at)
                        values (?, ?, ?, ?, ?, ?, now()) returning """ + " " + COLUMNS)) {
            insert.setString(1, subscriptionId);
            insert.setString(2, webhookId);
            insert.setString(3, TEST);
            insert.setString(4, "test:" + webhookId);
            insert.setString(5, Payload.write(TEST, now, Map.of("subscriptionId", subscriptionId)));
            insert.setTimestamp(6, Timestamp.from(now));
            Delivery delivery = rows(insert).getFirst();
            wake(connection);
            return delivery;
        }
    }

    /** Deliveries that were over long ago leave the log. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from delivery where created_at < ? and status in ('delivered', 'given-up')")) {
            delete.setTimestamp(1, Timestamp.from(Instant.now().minus(config.logRetention())));
            delete.executeUpdate();
        }
    }

    private static void lock(Connection connection, String subscriptionId) throws SQLException {
        try (PreparedStatement lock = connection
                .prepareStatement("select 1 from subscription where id = ? for no key update")) {
            lock.setString(1, subscriptionId);
            lock.execute();
        }
    }

    private static void wake(Connection connection) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify('" + AlertLog.CHANNEL + "', '')")) {
            notify.execute();
        }
    }

    private static List<Delivery> rows(PreparedStatement statement) throws SQLException {
        List<Delivery> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new Delivery(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                        DeliveryStatus.of(row.getString(5)), row.getInt(6), instant(row.getTimestamp(7)),
                        instant(row.getTimestamp(8)), row.getObject(9, Integer.class), row.getString(10),
                        row.getTimestamp(11).toInstant()));
            }
        }
        return found;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
