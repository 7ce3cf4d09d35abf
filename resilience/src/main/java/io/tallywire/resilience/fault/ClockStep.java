package io.tallywire.resilience.fault;

import java.time.Duration;

import io.tallywire.cli.system.Service;
import io.tallywire.resilience.stack.Instance;
import io.tallywire.resilience.stack.TestedSystem;

/**
 * The clock of a service jumps, and later jumps back. On whichever way leads back in time the service ends itself, and is
 * started again as by whoever supervises it.
 */
record ClockStep(Service service, long offsetMillis, int millis) implements Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String kind() {
        return "clock step";
    }

    @Override
    public void strike(TestedSystem system) throws InterruptedException {
        Instance instance = system.first(service);
        instance.order("clock=" + offsetMillis + "\n");
        Thread.sleep(millis);
        instance.order("");
        if (!instance.endsWithin(PATIENCE)) {
            throw new IllegalStateException(service.title() + " runs on although its clock was set back");
        }
        instance.start();
    }
}
