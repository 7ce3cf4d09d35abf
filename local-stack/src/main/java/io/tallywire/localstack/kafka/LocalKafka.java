package io.tallywire.localstack.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.tallywire.localstack.StackException;
import io.tallywire.localstack.StackHome;
import io.tallywire.localstack.StackPorts;
import io.tallywire.localstack.process.Launch;
import io.tallywire.localstack.process.Lifetime;
import io.tallywire.localstack.process.ServerProcess;
import io.tallywire.localstack.process.StopSignal;

/**
 * A single Kafka node in a JVM of its own, reached on a loopback port. Its topics survive restarts and crashes.
 *
 * @param doorways further ports, for clients that come through a proxy
 */
public record LocalKafka(StackHome home, int port, List<Doorway> doorways) {
    public static final String NAME = "kafka";

    public LocalKafka {
        doorways = List.copyOf(doorways);
    }

    public LocalKafka(StackHome home, int port) {
        this(home, port, List.of());
    }

    /**
     * A port on which the node listens while it tells its clients another one: what forwards to it.
     *
     * @param told where the clients of this doorway find the node
     */
    public record Doorway(int listens, int told) {
        @Override
        public String toString() {
            return listens + ":" + told;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Optional<ServerProcess> running() {
        return ServerProcess.find(NAME, StopSignal.TERM, home);
    }

    /**
     * Starts the node; it serves clients only after {@link #awaitReady}.
     *
     * @throws StackException if another process listens on the port
     */
    public ServerProcess start(Lifetime lifetime) {
        if (!StackPorts.isFree(port)) {
            throw new StackException("port " + port + " for Kafka is taken by another process");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // The classes that this JVM has hold the broker too; C1 alone starts it in half the time.
        List<String> command = new ArrayList<>(
                List.of(java, "-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                        "-Dlog4j2.configurationFile=kafka-log4j2.properties",
                        "-cp", System.getProperty("java.class.path"), KafkaNode.class.getName(),
                        home.data(NAME).toString(), Integer.toString(port), Integer.toString(StackPorts.free().kafka())));
        doorways.forEach(doorway -> command.add(doorway.toString()));
        return ServerProcess.start(new Launch(NAME, command, Map.of(), StopSignal.TERM), lifetime, home);
    }

    public void awaitReady(ServerProcess process, Duration patience) {
        process.awaitReady(patience, () -> readyPid().equals(Long.toString(process.pid())));
    }

    private String readyPid() {
        try {
            return Files.readString(KafkaNode.readyFile(home.data(NAME)));
        } catch (IOException notYet) {
            return "";
        }
    }
}
