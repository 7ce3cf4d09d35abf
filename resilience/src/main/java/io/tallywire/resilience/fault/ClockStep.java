package io.tallywire.resilience.fault;

import io.tallywire.cli.system.Service;
import io.tallywire.resilience.stack.Instance;
import io.tallywire.resilience.stack.TestedSystem;

/** The clock of a service jumps, and later jumps back. */
record ClockStep(Service service, long offsetMillis, int millis) implements Fault {
    @Override
    public String kind() {
        return "clock step";
    }

    @Override
    public void strike(TestedSystem system) throws InterruptedException {
        Instance instance = system.first(service);
        instance.order("clock=" + offsetMillis + "\n");
        try {
            Thread.sleep(millis);
        } finally {
            instance.order("");
        }
    }
}
