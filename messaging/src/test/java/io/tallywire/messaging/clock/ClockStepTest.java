package io.tallywire.messaging.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class ClockStepTest {
    private static final long NOON = 1_800_000_000_000L;
    private static final long HOUR = 3_600_000;

    private final ClockStep step = new ClockStep();

    @Test
    void timeThatGoesByIsNoStep() {
        step.back(NOON);

        assertThat(step.back(NOON + 24 * HOUR)).isZero();
    }

    @Test
    void aStepBackIsSeenAtItsSize() {
        step.back(NOON);

        assertThat(step.back(NOON - HOUR)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theWayHomeFromAStepAheadIsAStepBack() {
        step.back(NOON);
        step.back(NOON + 24 * HOUR);

        assertThat(step.back(NOON)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void smallStepsBackDoNotAddUpOverTheTimeBetweenThem() {
        step.back(NOON);
        step.back(NOON - 3_000);
        step.back(NOON + 60_000);

        assertThat(step.back(NOON + 57_000)).isEqualTo(Duration.ofSeconds(3));
    }
}
