package io.tallywire.cli.system;

import java.time.Duration;
import java.util.Optional;

import io.tallywire.localstack.process.ServerProcess;

/** A process of the system: Kafka, PostgreSQL or a service. */
public interface Part {
    String name();

    int port();

    /** The process that an earlier command started, if it still runs. */
    Optional<ServerProcess> running();

    /** Starts it so that it outlives this command. */
    ServerProcess start();

    /** Returns once it serves; fails with the reason if it stops before, or the time is over. */
    void awaitReady(ServerProcess process, Duration patience);

    boolean isReady();
}
