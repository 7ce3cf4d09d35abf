package io.tallywire.claims.stream;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tallywire.claims.claim.ClaimView;
import io.tallywire.streaming.EventStreams;
import io.tallywire.streaming.StreamConfig;
import javax.sql.DataSource;

/** The streams of claims of this instance, for as long as it runs. */
@ApplicationScoped
public class ClaimStreams {
    private final EventStreams<ClaimView> streams;
    private final StoredClaimLog log;

    public ClaimStreams(DataSource dataSource, StoredClaimLog log, StreamConfig config, MeterRegistry meters) {
        this.log = log;
        this.streams = new EventStreams<>(dataSource, log, config);
        Gauge.builder("tallywire.stream.clients", streams, EventStreams::clients)
                .description("Clients that follow the stream of this instance").register(meters);
    }

    void start(@Observes StartupEvent event) throws SQLException {
        log.recount();
        streams.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        streams.stop();
    }

    EventStreams<ClaimView> streams() {
        return streams;
    }
}
