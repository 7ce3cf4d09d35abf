package io.tallywire.messaging.clock;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Ends the service when the time of day is set back, for its supervisor to start it again. Kafka's clients measure their
 * waits by the time of day and never let a timer go back: set back by an hour, a consumer sends no heartbeat for an hour and
 * reads nothing. Less than {@link #BEARABLE} is waited out.
 */
@ApplicationScoped
public class ClockWatch {
    /** {@code EX_TEMPFAIL} of sysexits.h: try again. */
    public static final int STATUS = 75;
    /** Half of the session time-out of the consumers: what is shorter costs no consumer its partitions. */
    private static final Duration BEARABLE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A stop may itself wait for a timer that stands still; nothing is lost by a crash. */
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(ClockWatch.class);

    private final Thread thread = Thread.ofPlatform().name("clock-watch").daemon().unstarted(this::run);

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (Thread.currentThread() != thread) {
            thread.interrupt();
        }
    }

    private void run() {
        ClockStep step = new ClockStep();
        try {
            while (true) {
                Duration back = step.back(System.currentTimeMillis());
                if (back.compareTo(BEARABLE) > 0) {
                    LOG.errorf(
                            "the clock was set back by %s, for which Kafka's clients would stand still: ending with status %d, to be started again",
                            back, STATUS);
                    Quarkus.asyncExit(STATUS);
                    haltUnlessStopped();
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void haltUnlessStopped() {
        Thread.ofPlatform().name("clock-halt").daemon().start(() -> {
            try {
                Thread.sleep(STOP);
                Runtime.getRuntime().halt(STATUS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
