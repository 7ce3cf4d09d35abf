package io.tallywire.alerts.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a failed attempt is followed by another.
 *
 * @param delays after the first failure, the second, …
 * @param jitter the share of a delay by which it is lengthened at most
 */
public record RetrySchedule(List<Duration> delays, double jitter) {
    public RetrySchedule {
        delays = List.copyOf(delays);
        if (jitter < 0 || jitter > 1 || delays.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException(
                    "tallywire.webhooks.jitter is from 0 to 1, and no delay of tallywire.webhooks.retries is negative");
        }
    }

    /**
     * @param failures so far, from 1
     * @return empty if the delivery is given up
     */
    public Optional<Duration> delayAfter(int failures) {
        if (failures > delays.size()) {
            return Optional.empty();
        }
        long nanos = delays.get(failures - 1).toNanos();
        return Optional.of(Duration.ofNanos(nanos + (long) (nanos * jitter * ThreadLocalRandom.current().nextDouble())));
    }
}
