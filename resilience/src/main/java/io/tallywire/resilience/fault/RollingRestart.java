package io.tallywire.resilience.fault;

import io.tallywire.cli.system.Service;
import io.tallywire.resilience.stack.Instance;
import io.tallywire.resilience.stack.TestedSystem;

/** Two instances of a service are restarted in good order, one after the other; then the second goes. */
record RollingRestart(Service service) implements Fault {
    @Override
    public String kind() {
        return "rolling restart";
    }

    @Override
    public void strike(TestedSystem system) {
        Instance first = system.first(service);
        Instance second = system.second(service);
        second.startAndWait();
        first.stop();
        first.startAndWait();
        second.stop();
        second.startAndWait();
        second.stop();
    }
}
