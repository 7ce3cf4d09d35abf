package io.tallywire.streaming;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Reads a log for many clients: from the recent entries where these reach back far enough, else from the log, where only a few
 * read at a time, so that they leave connections to those who write.
 */
final class LogReader<T> {
    /** Each client holds so many of its own while it writes them. */
    private static final int CHUNK = 50;
    private static final int AT_A_TIME = 4;

    private final EventLog<T> log;
    private final RecentEntries<T> recent;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    private interface Reading<R> {
        R read() throws SQLException;
    }

    LogReader(EventLog<T> log, RecentEntries<T> recent) {
        this.log = log;
        this.recent = recent;
    }

    /** The entries after a place, at most a chunk of them. */
    List<LogEntry<T>> after(EventId place) throws SQLException, InterruptedException {
        Optional<List<LogEntry<T>>> known = recent.after(place, CHUNK);
        return known.isPresent() ? known.get() : inTurn(() -> log.after(place, CHUNK));
    }

    EventId end() throws SQLException, InterruptedException {
        return inTurn(log::end);
    }

    EventId forgotten() throws SQLException, InterruptedException {
        return inTurn(log::forgotten);
    }

    private <R> R inTurn(Reading<R> reading) throws SQLException, InterruptedException {
        turns.acquire();
        try {
            return reading.read();
        } finally {
            turns.release();
        }
    }
}
