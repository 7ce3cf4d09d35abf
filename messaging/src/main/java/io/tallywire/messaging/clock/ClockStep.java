package io.tallywire.messaging.clock;

import java.time.Duration;

/** How long a timer stands still that goes by the time of day and never back, as those of Kafka's clients do. */
final class ClockStep {
    private long latest = Long.MIN_VALUE;

    /** What is left until the time of day is again the latest that was told here; zero if it is. */
    Duration back(long millisOfDay) {
        latest = Math.max(latest, millisOfDay);
        return Duration.ofMillis(latest - millisOfDay);
    }
}
