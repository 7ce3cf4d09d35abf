package io.tallywire.resilience.fault;

import io.tallywire.resilience.stack.Server;
import io.tallywire.resilience.stack.TestedSystem;

/** `kill -9` of Kafka or PostgreSQL, which is started again a moment later. */
record KillServer(ServerKind server, int downMillis) implements Fault {
    @Override
    public String kind() {
        return "kill " + server.title();
    }

    @Override
    public void strike(TestedSystem system) throws InterruptedException {
        Server victim = server.of(system);
        victim.kill();
        Thread.sleep(downMillis);
        system.superviseServers();
    }
}
