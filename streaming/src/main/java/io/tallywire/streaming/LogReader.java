package io.tallywire.streaming;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Reads a log for many clients: only a few at a time, so that they leave connections to those who write. */
final class LogReader<T> {
    static final int CHUNK = 500;
    private static final int AT_A_TIME = 4;

    private final EventLog<T> log;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    private interface Reading<R> {
        R read() throws SQLException;
    }

    LogReader(EventLog<T> log) {
        this.log = log;
    }

    /** The entries after a place, at most a chunk of them. */
    List<LogEntry<T>> after(EventId place) throws SQLException, InterruptedException {
        return inTurn(() -> log.after(place, CHUNK));
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
