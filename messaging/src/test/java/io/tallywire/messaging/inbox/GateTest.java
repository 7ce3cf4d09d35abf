package io.tallywire.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Gate gate = new Gate();

    @Test
    void whileItIsOpenWorkPassesAndFailsAsItDoes() throws Exception {
        assertThat(gate.pass(() -> "done")).isEqualTo("done");
        assertThatThrownBy(() -> gate.pass(GateTest::fail)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onceClosedNothingPasses() throws Exception {
        assertThat(gate.close(LONG)).isTrue();

        assertThatThrownBy(() -> gate.pass(() -> "late")).isInstanceOf(InterruptedException.class);
    }

    @Test
    void closingWaitsForTheWorkInsideWhoseFailureThenTellsNothing() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> work = threads.submit(() -> gate.pass(() -> {
                inside.countDown();
                awaiting(goOn);
                return fail();
            }));
            inside.await();
            assertThat(gate.close(Duration.ofMillis(1))).as("the work is still inside").isFalse();
            Future<Boolean> closed = threads.submit(() -> gate.close(LONG));
            goOn.countDown();

            assertThatThrownBy(work::get).hasCauseInstanceOf(InterruptedException.class)
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            assertThat(closed.get()).isTrue();
        }
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String fail() {
        throw new IllegalStateException("EntityManagerFactory is closed");
    }
}
