package io.tallywire.alerts.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tallywire.events.Alert;
import io.tallywire.streaming.EventStreams;
import io.tallywire.streaming.StreamConfig;
import javax.sql.DataSource;

/** The streams of alerts of this instance, for as long as it runs. */
@ApplicationScoped
public class AlertStreams {
    private final EventStreams<Alert> streams;

    public AlertStreams(DataSource dataSource, StoredAlertLog log, StreamConfig config, MeterRegistry meters) {
        this.streams = new EventStreams<>(dataSource, log, config);
        Gauge.builder("tallywire.stream.clients", streams, EventStreams::clients)
                .description("Clients that follow the stream of this instance").register(meters);
    }

    void start(@Observes StartupEvent event) {
        streams.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        streams.stop();
    }

    EventStreams<Alert> streams() {
        return streams;
    }
}
