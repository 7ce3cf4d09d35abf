package io.tallywire.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import javax.sql.DataSource;

/** How much waits in the outbox, and for how long: looked up every few seconds, and the same on every instance. */
@ApplicationScoped
public class OutboxBacklog {
    private static final Logger LOG = Logger.getLogger(OutboxBacklog.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Counting further would cost more than it tells. */
    private static final int MOST = 100_000;

    private final DataSource dataSource;
    private final Thread thread = Thread.ofVirtual().name("outbox-backlog").unstarted(this::run);
    private volatile Backlog last = Backlog.UNKNOWN;

    private record Backlog(double records, double seconds) {
        static final Backlog UNKNOWN = new Backlog(Double.NaN, Double.NaN);
    }

    public OutboxBacklog(DataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        Gauge.builder("tallywire.outbox.backlog", this, it -> it.last.records())
                .description("Committed records that Kafka has not acknowledged, counted up to " + MOST).register(meters);
        Gauge.builder("tallywire.outbox.age", this, it -> it.last.seconds()).baseUnit("seconds")
                .description("How long the oldest of them has waited").register(meters);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                last = measure();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Backlog measure() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select (select count(*) from (select 1 from outbox limit %d) counted),
                            coalesce(extract(epoch from now() - (select created_at from outbox order by id limit 1)), 0)"""
                        .formatted(MOST));
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Backlog(row.getDouble(1), Math.max(0, row.getDouble(2)));
        } catch (SQLException e) {
            LOG.debugf("backlog not known: %s", e.getMessage());
            return Backlog.UNKNOWN;
        }
    }
}
