package io.tallywire.alerts.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tallywire.alerts.alert.AlertLog.Entry;
import io.tallywire.events.Alert;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.EventType;
import io.tallywire.tracing.LogFields;

/** Counts, times and logs what happened to alerts, once it is committed: what is rolled back did not happen. */
@ApplicationScoped
public class CommittedAlerts {
    private static final Logger LOG = Logger.getLogger(CommittedAlerts.class);

    private final TransactionSynchronizationRegistry transactions;
    private final MeterRegistry meters;
    private final Timer latency;

    public CommittedAlerts(TransactionSynchronizationRegistry transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.meters = meters;
        this.latency = Timer.builder("tallywire.alerts.latency")
                .description("From the acceptance of the article to the commit of the alert it raised")
                .publishPercentileHistogram().minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(2)).register(meters);
        for (ChangeKind kind : ChangeKind.values()) {
            counter(EventType.ALERT_RAISED, kind);
        }
    }

    void willBe(List<Entry> entries, Arrivals arrivals) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Whether it is committed is not known yet.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    entries.forEach(entry -> tell(entry, arrivals));
                }
            }
        });
    }

    private void tell(Entry entry, Arrivals arrivals) {
        Alert alert = entry.alert();
        alert.kinds().forEach(kind -> counter(entry.type(), kind).increment());
        if (entry.type() == EventType.ALERT_RAISED) {
            arrivals.receivedAt(alert).ifPresent(since -> latency.record(Duration.between(since, Instant.now())));
        }
        try (LogFields fields = new LogFields().with(LogFields.ARTICLE, alert.articleId())
                .with(LogFields.SERIES, alert.seriesId()).with(LogFields.ALERT, alert.id())) {
            LOG.infof("alert %s", word(entry.type()));
        }
    }

    /** An alert of several kinds counts for each of them. */
    private Counter counter(EventType type, ChangeKind kind) {
        return Counter.builder("tallywire.alerts").description("Alerts by what happened to them and by kind")
                .tag("event", word(type)).tag("kind", Code.of(kind)).register(meters);
    }

    private static String word(EventType type) {
        return switch (type) {
            case ALERT_RAISED -> "raised";
            case ALERT_UPDATED -> "updated";
            case ALERT_CANCELLED -> "cancelled";
            default -> throw new IllegalArgumentException(type.code() + " tells of no alert");
        };
    }
}
