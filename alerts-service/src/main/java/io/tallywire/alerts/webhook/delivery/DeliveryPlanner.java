package io.tallywire.alerts.webhook.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tallywire.alerts.webhook.subscription.Subscription;
import io.tallywire.alerts.webhook.subscription.SubscriptionStore;
import io.tallywire.events.Alert;
import io.tallywire.events.StoredJson;
import javax.sql.DataSource;

/**
 * Makes deliveries of what is new in the alert log. A subscription moves its position in the log in the transaction that writes
 * them: none is missed and none made twice, whichever instance does it.
 */
@ApplicationScoped
public class DeliveryPlanner {
    private static final int CHUNK = 500;

    private final DataSource dataSource;

    public DeliveryPlanner(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record LogEntry(long sequence, String type, Instant at, Alert alert, @Nullable String trace) {
    }

    /** @return whether there may be more */
    boolean plan() throws SQLException {
        Map<Long, List<LogEntry>> read = new HashMap<>();
        boolean more = false;
        for (String subscription : behind()) {
            int planned = QuarkusTransaction.requiringNew().call(() -> plan(subscription, read));
            more |= planned == CHUNK;
        }
        return more;
    }

    private List<String> behind() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id from subscription
                        where enabled and log_position < (select max(sequence) from alert_event)""");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** @param read what of the log was read after which position: most subscriptions stand at the same one */
    private int plan(String subscriptionId, Map<Long, List<LogEntry>> read) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement("""
                        select id, definition, enabled, disabled_because, failing_since, created_at, log_position
                        from subscription where id = ? and enabled for no key update skip locked""")) {
            lock.setString(1, subscriptionId);
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next()) {
                    return 0;
                }
                Subscription subscription = SubscriptionStore.read(row);
                long position = row.getLong("log_position");
                List<LogEntry> news = read.get(position);
                if (news == null) {
                    news = after(connection, position);
                    read.put(position, news);
                }
                if (!news.isEmpty()) {
                    add(connection, subscriptionId, news.stream().filter(entry -> subscription.wants(entry.alert())).toList());
                    moveTo(connection, subscriptionId, news.getLast().sequence());
                }
                return news.size();
            }
        }
    }

    private static List<LogEntry> after(Connection connection, long position) throws SQLException {
        List<LogEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select sequence, type, at, body, trace from alert_event where sequence > ? order by sequence limit "
                        + CHUNK)) {
            select.setLong(1, position);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new LogEntry(rows.getLong(1), rows.getString(2), rows.getTimestamp(3).toInstant(),
                            StoredJson.read(rows.getString(4), Alert.class), rows.getString(5)));
                }
            }
        }
        return entries;
    }

    private static void add(Connection connection, String subscriptionId, List<LogEntry> entries) throws SQLException {
        Set<String> busy = busy(connection, subscriptionId, entries);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into delivery (subscription_id, sequence, webhook_id, type, series_id, alert_id, payload, happened_at,
                    trace, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? then null else now() end)""")) {
            for (LogEntry entry : entries) {
                String series = entry.alert().seriesId();
                insert.setString(1, subscriptionId);
                insert.setLong(2, entry.sequence());
                insert.setString(3, newWebhookId());
                insert.setString(4, entry.type());
                insert.setString(5, series);
                insert.setString(6, entry.alert().id());
                insert.setString(7, Payload.write(entry.type(), entry.at(), entry.alert()));
                insert.setTimestamp(8, Timestamp.from(entry.at()));
                insert.setString(9, entry.trace());
                insert.setBoolean(10, !busy.add(series));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static String newWebhookId() {
        return "msg_" + UUID.randomUUID();
    }

    /** The series of which earlier deliveries are not over. */
    private static Set<String> busy(Connection connection, String subscriptionId, List<LogEntry> entries) throws SQLException {
        Set<String> series = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct series_id from delivery
                where subscription_id = ? and status in ('pending', 'failed') and series_id = any (?)""")) {
            select.setString(1, subscriptionId);
            select.setArray(2, connection.createArrayOf("text",
                    entries.stream().map(entry -> entry.alert().seriesId()).distinct().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    series.add(rows.getString(1));
                }
            }
        }
        return series;
    }

    private static void moveTo(Connection connection, String subscriptionId, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update subscription set log_position = ? where id = ?")) {
            update.setLong(1, position);
            update.setString(2, subscriptionId);
            update.executeUpdate();
        }
    }
}
