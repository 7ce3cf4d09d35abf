package io.tallywire.alerts.stream;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tallywire.alerts.alert.AlertLog;
import io.tallywire.events.Alert;
import io.tallywire.events.StoredJson;
import javax.sql.DataSource;

/**
 * Follows the alert log of the database, whichever instance writes it, and hands each entry to this instance's streams.
 * PostgreSQL's
 * notifications wake it; what it hands out it reads from the table, so nothing is missed between two connections.
 */
@ApplicationScoped
public class AlertFeed {
    private static final Logger LOG = Logger.getLogger(AlertFeed.class);
    private static final int CHUNK = 500;
    private static final int WAIT_MILLIS = 1000;

    private final DataSource dataSource;
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofPlatform().name("alert-feed").daemon().unstarted(this::run);
    private volatile boolean stopped;
    private volatile long handedOut = -1;

    public AlertFeed(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        clients.forEach(StreamClient::end);
        thread.join(WAIT_MILLIS * 3L);
    }

    void join(StreamClient client) {
        clients.add(client);
    }

    void leave(StreamClient client) {
        clients.remove(client);
    }

    /** The entries after a number, the oldest first, at most a chunk of them. */
    List<FeedEvent> after(long sequence) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, sequence);
        }
    }

    /** The number of the newest entry; 0 while there is none. */
    long newest() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return newest(connection);
        }
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("listen " + AlertLog.CHANNEL);
                if (handedOut < 0) {
                    handedOut = newest(connection);
                }
                try {
                    follow(connection);
                } finally {
                    statement.execute("unlisten *");
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("alert log not followed, trying again: %s", e.getMessage());
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        while (!stopped) {
            List<FeedEvent> news = read(connection, handedOut);
            for (FeedEvent event : news) {
                clients.forEach(client -> client.offer(event));
                handedOut = event.sequence();
            }
            if (news.size() < CHUNK) {
                connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
            }
        }
    }

    private static List<FeedEvent> read(Connection connection, long after) throws SQLException {
        List<FeedEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement(
                        "select sequence, body from alert_event where sequence > ? order by sequence limit " + CHUNK)) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(new FeedEvent(rows.getLong(1), StoredJson.read(rows.getString(2), Alert.class)));
                }
            }
        }
        return events;
    }

    private static long newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(max(sequence), 0) from alert_event")) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
