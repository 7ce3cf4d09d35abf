package io.tallywire.resilience.stack;

import java.time.Duration;
import java.util.List;

import io.tallywire.localstack.StackHome;
import io.tallywire.localstack.kafka.LocalKafka;
import io.tallywire.localstack.kafka.LocalKafka.Doorway;
import io.tallywire.localstack.process.Lifetime;

/** The Kafka under test. */
final class Broker implements Server {
    private static final Duration START = Duration.ofSeconds(90);
    private static final int MEGABYTES = 768;

    private final LocalKafka kafka;
    private final Volume volume;

    Broker(StackHome home, int port, List<Doorway> doorways) {
        kafka = new LocalKafka(home, port, doorways);
        volume = Volume.mount(home.data(LocalKafka.NAME), MEGABYTES);
        kafka.awaitReady(kafka.start(Lifetime.WITH_THIS_JVM), START);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Volume volume() {
        return volume;
    }

    @Override
    public boolean isRunning() {
        return kafka.running().isPresent();
    }

    @Override
    public void kill() {
        kafka.running().ifPresent(process -> process.kill());
    }

    @Override
    public void start() {
        kafka.start(Lifetime.WITH_THIS_JVM);
    }
}
