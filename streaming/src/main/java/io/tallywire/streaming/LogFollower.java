package io.tallywire.streaming;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import javax.sql.DataSource;

/**
 * Follows a log, whichever instance writes it, and hands each entry to the clients of this instance. PostgreSQL's notifications
 * wake it; what it hands out it reads from the log, so nothing is missed between two connections. While there are no clients
 * nothing is read.
 */
final class LogFollower<T> {
    private static final Logger LOG = Logger.getLogger(LogFollower.class);
    private static final int PAUSE_MILLIS = 1000;
    private static final int CHUNK = 500;

    private final DataSource dataSource;
    private final EventLog<T> log;
    private final RecentEntries<T> recent;
    private final Set<StreamClient<T>> clients = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean stopped;
    private boolean paused = true;
    private EventId handedOut = EventId.NONE;

    LogFollower(DataSource dataSource, EventLog<T> log, RecentEntries<T> recent) {
        this.dataSource = dataSource;
        this.log = log;
        this.recent = recent;
        this.thread = Thread.ofPlatform().name("log-" + log.channel()).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        stopped = true;
        clients.forEach(this::end);
        thread.join(PAUSE_MILLIS * 3L);
    }

    void join(StreamClient<T> client) {
        clients.add(client);
        if (stopped) {
            end(client);
        }
    }

    void end(StreamClient<T> client) {
        clients.remove(client);
        client.end();
    }

    int clients() {
        return clients.size();
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("listen " + log.channel());
                try {
                    follow(connection);
                } finally {
                    statement.execute("unlisten *");
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("log not followed, trying again: log=%s reason=%s", log.channel(), e.getMessage());
                pause();
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        while (!stopped) {
            if (clients.isEmpty()) {
                paused = true;
                recent.forget();
            } else if (paused) {
                handedOut = log.end();
                recent.begin(handedOut);
                paused = false;
                clients.forEach(StreamClient::fallBehind);
            }
            if (paused || handOut() < CHUNK) {
                connection.unwrap(PGConnection.class).getNotifications((int) log.look().toMillis());
            }
        }
    }

    private int handOut() throws SQLException {
        List<LogEntry<T>> news = log.after(handedOut, CHUNK);
        for (LogEntry<T> entry : news) {
            recent.add(entry);
            clients.forEach(client -> client.offer(entry));
            handedOut = entry.id();
        }
        return news.size();
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
