package io.tallywire.resilience.fault;

import io.tallywire.cli.system.Service;
import io.tallywire.resilience.stack.Instance;
import io.tallywire.resilience.stack.TestedSystem;

/** `kill -9` of a service, which is started again a moment later. */
record KillService(Service service, int downMillis) implements Fault {
    @Override
    public String kind() {
        return "kill " + service.title();
    }

    @Override
    public void strike(TestedSystem system) throws InterruptedException {
        Instance instance = system.first(service);
        instance.kill();
        Thread.sleep(downMillis);
        instance.start();
    }
}
