package io.tallywire.alerts.webhook.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.events.StoredJson;
import javax.sql.DataSource;

/** The subscriptions, in the order in which they were made. */
@ApplicationScoped
public class SubscriptionStore {
    private static final String COLUMNS = "definition, enabled, disabled_because, failing_since, created_at, id, seq";

    private final DataSource dataSource;

    public SubscriptionStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a client chose; the rest of a subscription is the service's. */
    private record Definition(String url, List<String> match, Set<ChangeKind> kinds, Set<Severity> severities,
            @Nullable String description) {
        static String write(Subscription from) {
            return StoredJson
                    .write(new Definition(from.url(), from.match(), from.kinds(), from.severities(), from.description()));
        }
    }

    /** A subscription with its place in the order. */
    public record Row(long seq, Subscription subscription) {
    }

    List<Row> list(long after, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from subscription where seq > ? order by seq limit ?")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            return rows(select);
        }
    }

    public Optional<Subscription> find(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select " + COLUMNS + " from subscription where id = ?")) {
            select.setString(1, id);
            return rows(select).stream().findFirst().map(Row::subscription);
        }
    }

    /** Stores a new one, which gets what happens from now on. */
    void add(Subscription subscription, String sealedSecret) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into subscription (id, definition, enabled, created_at, secret, log_position)
                        values (?, ?::jsonb, ?, ?, ?, (select coalesce(max(sequence), 0) from alert_event))""")) {
            insert.setString(1, subscription.id());
            insert.setString(2, Definition.write(subscription));
            insert.setBoolean(3, subscription.enabled());
            insert.setTimestamp(4, Timestamp.from(subscription.createdAt()));
            insert.setString(5, sealedSecret);
            insert.executeUpdate();
        }
    }

    /**
     * Puts it in the place of the one that has its id, forgets the failures of that one, and tries again at once what failed.
     */
    @Transactional(rollbackOn = SQLException.class)
    public void put(Subscription subscription) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update subscription set definition = ?::jsonb, enabled = ?, disabled_because = null,
                            failing_since = null, rests_until = null where id = ?""")) {
            update.setString(1, Definition.write(subscription));
            update.setBoolean(2, subscription.enabled());
            update.setString(3, subscription.id());
            update.executeUpdate();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update delivery set next_attempt_at = now()
                        where subscription_id = ? and status = 'failed' and next_attempt_at is not null""")) {
            update.setString(1, subscription.id());
            update.executeUpdate();
        }
    }

    boolean delete(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from subscription where id = ?")) {
            delete.setString(1, id);
            return delete.executeUpdate() > 0;
        }
    }

    /** @param overlap how long the secret that it had signs too */
    boolean rotate(String id, String sealedSecret, Duration overlap) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update subscription set former_secret = secret, secret = ?, former_until = ? where id = ?""")) {
            update.setString(1, sealedSecret);
            update.setTimestamp(2, Timestamp.from(Instant.now().plus(overlap)));
            update.setString(3, id);
            return update.executeUpdate() > 0;
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new Row(rows.getLong("seq"), read(rows)));
            }
        }
        return found;
    }

    /** @param row with the columns definition, enabled, disabled_because, failing_since, created_at and id */
    public static Subscription read(ResultSet row) throws SQLException {
        Definition definition = StoredJson.read(row.getString("definition"), Definition.class);
        Timestamp failing = row.getTimestamp("failing_since");
        return new Subscription(row.getString("id"), definition.url(), definition.match(), definition.kinds(),
                definition.severities(), definition.description(), row.getBoolean("enabled"),
                row.getString("disabled_because"), failing == null ? null : failing.toInstant(),
                row.getTimestamp("created_at").toInstant());
    }
}
