package io.tallywire.alerts.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryScheduleTest {
    private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(2));

    @Property
    void anAttemptFollowsAfterItsDelayAndAShareOfItAtMost(@ForAll @IntRange(min = 1, max = 3) int failures,
            @ForAll @DoubleRange(min = 0, max = 1) double jitter) {
        Duration planned = DELAYS.get(failures - 1);

        assertThat(new RetrySchedule(DELAYS, jitter).delayAfter(failures)).hasValueSatisfying(delay -> assertThat(delay)
                .isBetween(planned, planned.plusNanos((long) (planned.toNanos() * jitter))));
    }

    @Property
    void afterTheLastDelayADeliveryIsGivenUp(@ForAll @IntRange(min = 4, max = 1000) int failures) {
        assertThat(new RetrySchedule(DELAYS, 0.2).delayAfter(failures)).isEmpty();
    }
}
