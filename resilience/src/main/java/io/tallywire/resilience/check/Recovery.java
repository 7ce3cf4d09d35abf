package io.tallywire.resilience.check;

import java.time.Duration;

import io.tallywire.cli.system.Service;
import io.tallywire.resilience.load.Publisher;
import io.tallywire.resilience.load.SteadyLoad;
import io.tallywire.resilience.load.TestArticle;
import io.tallywire.resilience.stack.TestedSystem;

/** Measures how long the system takes to work again: until an article posted now has raised its alert, and all are ready. */
public final class Recovery {
    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(3);
    private static final Duration AT_A_TIME = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 100;

    private final TestedSystem system;
    private final Publisher publisher;
    private final SteadyLoad load;

    public Recovery(TestedSystem system, Publisher publisher, SteadyLoad load) {
        this.system = system;
        this.publisher = publisher;
        this.load = load;
    }

    /** @throws IllegalStateException if it does not recover at all */
    public Duration await() throws InterruptedException {
        long begin = System.nanoTime();
        TestArticle probe = load.next("probe");
        while (!publisher.post(probe, AT_A_TIME)) {
            giveUpAfter(begin, "no article is taken any more");
            system.superviseServers();
        }
        load.taken(probe);
        while (!system.isReady() || !hasItsAlert(probe)) {
            giveUpAfter(begin, "not ready again, or no alert of an article posted after a fault: " + probe.id());
            system.superviseServers();
            Thread.sleep(PAUSE_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void giveUpAfter(long begin, String because) {
        if (System.nanoTime() - begin > GIVEN_UP_AFTER.toNanos()) {
            throw new IllegalStateException(because);
        }
    }

    private boolean hasItsAlert(TestArticle probe) {
        try {
            return !Service.ALERTS.client(system.first(Service.ALERTS).settings()).items("/alerts?article=" + probe.id())
                    .isEmpty();
        } catch (RuntimeException notYet) {
            return false;
        }
    }
}
