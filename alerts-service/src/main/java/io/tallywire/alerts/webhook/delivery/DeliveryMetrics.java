package io.tallywire.alerts.webhook.delivery;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tallywire.tracing.LogFields;

/** Attempts by their outcome, and how long an alert takes to its receivers. */
@Singleton
public class DeliveryMetrics {
    private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class);

    private final MeterRegistry meters;
    private final Timer lag;

    public DeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.lag = Timer.builder("tallywire.webhooks.lag").description("From the alert log to the receiver's answer")
                .publishPercentileHistogram().register(meters);
        for (DeliveryStatus status : DeliveryStatus.values()) {
            if (status != DeliveryStatus.PENDING) {
                attempts(status);
            }
        }
    }

    private Counter attempts(DeliveryStatus status) {
        return Counter.builder("tallywire.webhooks.attempts").description("Attempts to deliver, by what came of them")
                .tag("result", status.code()).register(meters);
    }

    void count(ClaimedDelivery delivery, DeliveryStatus status) {
        attempts(status).increment();
        if (status == DeliveryStatus.DELIVERED) {
            lag.record(Duration.between(delivery.happenedAt(), Instant.now()));
        } else if (status == DeliveryStatus.GIVEN_UP) {
            try (LogFields fields = new LogFields().with(LogFields.ALERT, delivery.alertId())
                    .with(LogFields.SERIES, delivery.seriesId())
                    .with(LogFields.SUBSCRIPTION, delivery.subscriptionId())) {
                LOG.warnf("delivery given up: id=%d attempts=%d", delivery.id(), delivery.attempts() + 1);
            }
        }
    }
}
