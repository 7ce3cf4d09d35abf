package io.tallywire.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.tallywire.localstack.kafka.LocalKafka;
import io.tallywire.localstack.postgres.LocalPostgres;
import io.tallywire.localstack.process.Lifetime;
import io.tallywire.localstack.process.ServerProcess;

/**
 * A running Kafka and PostgreSQL, both on loopback only, that end with this JVM at the latest. A folder holds one stack at a
 * time; started again on the same folder, the stack has the data of before, however it ended.
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final LocalKafka kafka;
    private final LocalPostgres postgres;
    private final ServerProcess kafkaProcess;
    private final ServerProcess postgresProcess;

    private LocalStack(LocalKafka kafka, ServerProcess kafkaProcess, LocalPostgres postgres, ServerProcess postgresProcess) {
        this.kafka = kafka;
        this.kafkaProcess = kafkaProcess;
        this.postgres = postgres;
        this.postgresProcess = postgresProcess;
    }

    /** On ports that are free now. */
    public static LocalStack start(Path folder) {
        return start(folder, StackPorts.free());
    }

    /**
     * Returns once both serve clients.
     *
     * @throws StackException if a port is taken or one of them does not start; then neither is left running
     */
    public static LocalStack start(Path folder, StackPorts ports) {
        StackHome home = new StackHome(folder);
        LocalKafka kafka = new LocalKafka(home, ports.kafka());
        LocalPostgres postgres = new LocalPostgres(home, ports.postgres(), false);
        var startingPostgres = CompletableFuture.supplyAsync(() -> {
            ServerProcess process = postgres.start(Lifetime.WITH_THIS_JVM);
            postgres.awaitReady(process, START);
            return process;
        });
        try {
            ServerProcess kafkaProcess = kafka.start(Lifetime.WITH_THIS_JVM);
            kafka.awaitReady(kafkaProcess, START);
            return new LocalStack(kafka, kafkaProcess, postgres, startingPostgres.join());
        } catch (StackException | CompletionException e) {
            startingPostgres.handle((process, failure) -> process).join();
            kafka.running().ifPresent(process -> process.stop(STOP));
            postgres.running().ifPresent(process -> process.stop(STOP));
            throw e instanceof CompletionException wrapped && wrapped.getCause() instanceof StackException cause ? cause : e;
        }
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /** Stops both; the data stay. */
    @Override
    public void close() {
        kafkaProcess.stop(STOP);
        postgresProcess.stop(STOP);
    }
}
