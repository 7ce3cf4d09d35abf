package io.tallywire.resilience.fault;

import java.time.Duration;

import io.tallywire.cli.system.Service;
import io.tallywire.resilience.agent.CrashPoint;
import io.tallywire.resilience.stack.Instance;
import io.tallywire.resilience.stack.TestedSystem;

/**
 * A service dies at a named point, and is started again.
 *
 * @param times it dies when it passes there for that many times
 */
record CrashAt(Service service, CrashPoint point, int times) implements Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public String kind() {
        return "crash at a named point";
    }

    @Override
    public void strike(TestedSystem system) throws InterruptedException {
        Instance instance = system.first(service);
        instance.order("crash=" + point + "\ntimes=" + times + "\n");
        if (!instance.endsWithin(PATIENCE)) {
            instance.order("");
            throw new IllegalStateException(service.title() + " never passed " + point);
        }
        instance.start();
    }
}
