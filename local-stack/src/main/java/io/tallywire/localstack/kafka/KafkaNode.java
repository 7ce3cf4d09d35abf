package io.tallywire.localstack.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** The JVM of a single Kafka broker that is its own controller. Arguments: data folder, port, controller port, doorways. */
public final class KafkaNode {
    private static final int NODE_ID = 1;

    private KafkaNode() {
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Files.deleteIfExists(readyFile(data));
        format(data);
        KafkaRaftServer server = new KafkaRaftServer(
                KafkaConfig.fromProps(settings(data, port, Integer.parseInt(arguments[2]),
                        Arrays.asList(arguments).subList(3, arguments.length)), true),
                Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        server.startup();
        Files.writeString(readyFile(data), Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    /** Written with the process id once clients are served; a crash leaves it behind. */
    static Path readyFile(Path data) {
        return data.resolveSibling(data.getFileName() + ".ready");
    }

    /** Settings that a person adds to ours, such as a listener with TLS under the name {@code inter.broker.listener.name}. */
    public static Path furtherSettings(Path data) {
        return data.resolveSibling(data.getFileName() + ".properties");
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        new Formatter().setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(clusterId(data))
                .setNodeId(NODE_ID)
                .addDirectory(data.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private static String clusterId(Path data) throws IOException {
        Path file = data.resolve("meta.properties");
        Properties meta = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                meta.load(in);
            }
        }
        return meta.getProperty("cluster.id", Uuid.randomUuid().toString());
    }

    private static Properties settings(Path data, int port, int controllerPort, List<String> doorways) throws IOException {
        Properties settings = new Properties();
        try (var in = KafkaNode.class.getResourceAsStream("/kafka-node.properties")) {
            settings.load(java.util.Objects.requireNonNull(in));
        }
        Path further = furtherSettings(data);
        if (Files.exists(further)) {
            try (var in = Files.newInputStream(further)) {
                settings.load(in);
            }
        }
        String client = settings.getProperty("inter.broker.listener.name") + "://127.0.0.1:" + port;
        settings.setProperty("node.id", Integer.toString(NODE_ID));
        settings.setProperty("log.dirs", data.toString());
        StringBuilder listeners = new StringBuilder(client);
        StringBuilder told = new StringBuilder(client);
        StringBuilder protocols = new StringBuilder(settings.getProperty("listener.security.protocol.map"));
        for (String doorway : doorways) {
            String[] ports = doorway.split(":", 2);
            String name = "DOORWAY" + ports[0];
            listeners.append(",").append(name).append("://127.0.0.1:").append(ports[0]);
            told.append(",").append(name).append("://127.0.0.1:").append(ports[1]);
            protocols.append(",").append(name).append(":PLAINTEXT");
        }
        settings.setProperty("listeners", listeners + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", told.toString());
        settings.setProperty("listener.security.protocol.map", protocols.toString());
        settings.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        return settings;
    }
}
