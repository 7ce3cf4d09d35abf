package io.tallywire.streaming;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * What a service has committed, in an order that stays: an entry never appears before one that was read already. That is what
 * lets a client go on after the last entry it has seen.
 */
public interface EventLog<T> {
    /** The channel of PostgreSQL on which writers tell of their commits. */
    String channel();

    /** The longest time between a commit and a look at the log, where no notification came. */
    Duration look();

    /** The entries after a place, in order, at most that many. */
    List<LogEntry<T>> after(EventId place, int most) throws SQLException;

    /** A place that no entry is after yet, and every entry will be that is committed from now on. */
    EventId end() throws SQLException;

    /** The place up to which the log has been deleted: what comes after it is there. */
    EventId forgotten() throws SQLException;
}
