package io.tallywire.alerts.webhook.delivery;

import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Attempts by their outcome, and how long an alert takes to its receivers. */
@Singleton
public class DeliveryMetrics {
    private final MeterRegistry meters;
    private final Timer lag;

    public DeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.lag = Timer.builder("tallywire.webhooks.lag").description("From the alert log to the receiver's answer")
                .publishPercentileHistogram().register(meters);
    }

    void count(ClaimedDelivery delivery, DeliveryStatus status) {
        meters.counter("tallywire.webhooks.attempts", "result", status.code()).increment();
        if (status == DeliveryStatus.DELIVERED) {
            lag.record(Duration.between(delivery.happenedAt(), Instant.now()));
        }
    }
}
