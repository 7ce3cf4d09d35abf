package io.tallywire.alerts.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import javax.sql.DataSource;

/** Deletes the oldest entries of the alert log, a chunk at a time, and notes how far it came: streams tell of the gap. */
@ApplicationScoped
public class LogCleaning {
    private static final Logger LOG = Logger.getLogger(LogCleaning.class);
    private static final int CHUNK = 1000;

    private final DataSource dataSource;
    private final LogRetentionConfig config;

    public LogCleaning(DataSource dataSource, LogRetentionConfig config) {
        this.dataSource = dataSource;
        this.config = config;
    }

    @Scheduled(every = "{tallywire.alert-log.cleaning}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        deleteBefore(Instant.now().minus(config.retention()));
    }

    /** @return how many entries were deleted */
    public int deleteBefore(Instant moment) {
        int deleted = 0;
        int chunk;
        do {
            chunk = QuarkusTransaction.requiringNew().call(() -> deleteChunk(moment));
            deleted += chunk;
        } while (chunk > 0);
        if (deleted > 0) {
            LOG.infof("alert log cleaned: entries=%d before=%s", deleted, moment);
        }
        return deleted;
    }

    private int deleteChunk(Instant moment) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement delete = connection.prepareStatement("""
                with oldest as (select sequence, at from alert_event order by sequence limit ?),
                     deleted as (delete from alert_event where sequence in (select sequence from oldest where at < ?)
                                 returning sequence),
                     noted as (update alert_log_forgotten
                               set sequence = greatest(sequence, (select max(sequence) from deleted)))
                select count(*) from deleted""")) {
            delete.setInt(1, CHUNK);
            delete.setTimestamp(2, Timestamp.from(moment));
            try (ResultSet row = delete.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
