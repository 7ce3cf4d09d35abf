package io.tallywire.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tallywire.localstack.FileTree;
import io.tallywire.localstack.StackHome;
import io.tallywire.localstack.StackPorts;
import io.tallywire.localstack.kafka.LocalKafka;
import io.tallywire.localstack.process.Lifetime;
import io.tallywire.localstack.process.ServerProcess;

/** A Kafka of the test's own, which it can stop and start again. */
public class StoppableKafka implements QuarkusTestResourceLifecycleManager {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Path folder = Path.of("target");
    private LocalKafka kafka = new LocalKafka(new StackHome(folder), 0);

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stoppable-kafka");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        kafka = new LocalKafka(new StackHome(folder), StackPorts.free().kafka());
        startKafka();
        return Map.of("kafka.bootstrap.servers", kafka.bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == StoppableKafka.class);
    }

    @Override
    public void stop() {
        stopKafka();
        FileTree.delete(folder);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    void startKafka() {
        ServerProcess process = kafka.start(Lifetime.WITH_THIS_JVM);
        kafka.awaitReady(process, PATIENCE);
    }

    void stopKafka() {
        kafka.running().ifPresent(process -> process.stop(PATIENCE));
    }
}
