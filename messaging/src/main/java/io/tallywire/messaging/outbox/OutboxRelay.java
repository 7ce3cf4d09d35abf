package io.tallywire.messaging.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import javax.sql.DataSource;

/**
 * Sends the rows of the outbox to Kafka, in order, and deletes them once Kafka has acknowledged. Of all instances of a service
 * one does it at a time:
 * whoever holds an advisory lock, which PostgreSQL frees when its holder dies. A crash between sending and deleting sends
 * again, with the same
 * `ce_id`.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x7A11_1B0C;
    private static final Duration TURN = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final OutboxSender sender;
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    private volatile boolean stopped;

    public OutboxRelay(DataSource dataSource, OutboxSender sender) {
        this.dataSource = dataSource;
        this.sender = sender;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.join(TURN.multipliedBy(5));
        sender.close();
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection()) {
                if (takesTurn(connection)) {
                    relayWhileItLasts(connection);
                    continue;
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("outbox not relayed, trying again: %s", e.getMessage());
            }
            pause();
        }
    }

    private void relayWhileItLasts(Connection connection) throws SQLException {
        try {
            execute(connection, "listen " + Outbox.CHANNEL);
            while (!stopped) {
                if (sender.sendNext(connection) == 0) {
                    connection.unwrap(PGConnection.class).getNotifications((int) TURN.toMillis());
                }
            }
        } finally {
            execute(connection, "unlisten *");
            execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private static boolean takesTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void pause() {
        try {
            Thread.sleep(TURN);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
