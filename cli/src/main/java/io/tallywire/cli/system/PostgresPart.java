package io.tallywire.cli.system;

import java.time.Duration;
import java.util.Optional;

import io.tallywire.cli.Failure;
import io.tallywire.localstack.StackPorts;
import io.tallywire.localstack.postgres.LocalPostgres;
import io.tallywire.localstack.process.Lifetime;
import io.tallywire.localstack.process.ServerProcess;

record PostgresPart(LocalPostgres postgres) implements Part {
    @Override
    public String name() {
        return LocalPostgres.NAME;
    }

    @Override
    public int port() {
        return postgres.port();
    }

    @Override
    public Optional<ServerProcess> running() {
        return postgres.running();
    }

    @Override
    public ServerProcess start() {
        if (!StackPorts.isFree(port())) {
            throw new Failure(TakenPort.message(name(), port(), "TALLYWIRE_POSTGRES_PORT"));
        }
        return postgres.start(Lifetime.DETACHED);
    }

    @Override
    public void awaitReady(ServerProcess process, Duration patience) {
        postgres.awaitReady(process, patience);
    }

    @Override
    public boolean isReady() {
        return !StackPorts.isFree(port());
    }
}
