package io.tallywire.alerts.intake;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.tallywire.alerts.alert.AlertLog;
import io.tallywire.alerts.alert.AlertRepository;

/**
 * Ends disagreements of which a side was not heard for so long that it counts as silent, in series that get no articles any
 * more.
 */
@ApplicationScoped
public class SilenceWatch {
    private static final int CHUNK = 200;

    private final AlertRepository alerts;
    private final BatchFactory batches;
    private final AlertLog log;

    public SilenceWatch(AlertRepository alerts, BatchFactory batches, AlertLog log) {
        this.alerts = alerts;
        this.batches = batches;
        this.log = log;
    }

    @Scheduled(every = "{tallywire.estimates.silence-check}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        String last = "";
        List<String> series;
        do {
            String after = last;
            series = QuarkusTransaction.requiringNew().call(() -> endSilent(after));
            last = series.isEmpty() ? last : series.getLast();
        } while (series.size() == CHUNK);
    }

    private List<String> endSilent(String after) throws java.sql.SQLException {
        List<String> series = alerts.disputedSeries(after, CHUNK);
        SeriesBatch batch = batches.open(series, List.of(), List.of(), List.of(), List.of());
        batch.endSilentDisputes();
        log.append(batch.entries());
        return series;
    }
}
