package io.tallywire.resilience.fault;

import io.tallywire.resilience.stack.Server;
import io.tallywire.resilience.stack.TestedSystem;

/** No byte is left for a server; then somebody makes room, and starts it if it gave up. */
record DiskFull(ServerKind server, int millis) implements Fault {
    @Override
    public String kind() {
        return "disk of " + server.title() + " full";
    }

    @Override
    public void strike(TestedSystem system) throws InterruptedException {
        Server victim = server.of(system);
        victim.volume().fill();
        try {
            Thread.sleep(millis);
        } finally {
            victim.volume().free();
        }
        system.superviseServers();
    }
}
