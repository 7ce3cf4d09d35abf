package io.tallywire.cli.system;

import java.time.Duration;
import java.util.Optional;

import io.tallywire.cli.Failure;
import io.tallywire.localstack.StackPorts;
import io.tallywire.localstack.kafka.LocalKafka;
import io.tallywire.localstack.process.Lifetime;
import io.tallywire.localstack.process.ServerProcess;

record KafkaPart(LocalKafka kafka) implements Part {
    @Override
    public String name() {
        return LocalKafka.NAME;
    }

    @Override
    public int port() {
        return kafka.port();
    }

    @Override
    public Optional<ServerProcess> running() {
        return kafka.running();
    }

    @Override
    public ServerProcess start() {
        if (!StackPorts.isFree(port())) {
            throw new Failure(TakenPort.message(name(), port(), "TALLYWIRE_KAFKA_PORT"));
        }
        return kafka.start(Lifetime.DETACHED);
    }

    @Override
    public void awaitReady(ServerProcess process, Duration patience) {
        kafka.awaitReady(process, patience);
    }

    @Override
    public boolean isReady() {
        return !StackPorts.isFree(port());
    }
}
