package io.tallywire.resilience.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.tallywire.cli.Settings;
import io.tallywire.cli.system.Service;
import io.tallywire.localstack.FileTree;
import io.tallywire.localstack.StackException;
import io.tallywire.localstack.StackHome;
import io.tallywire.localstack.StackPorts;
import io.tallywire.localstack.kafka.LocalKafka.Doorway;
import io.tallywire.resilience.network.Mode;
import io.tallywire.resilience.network.Pair;
import io.tallywire.resilience.network.TcpProxy;

/** Kafka, PostgreSQL and the packaged services, with a proxy between each two that talk to each other. */
public final class TestedSystem implements AutoCloseable {
    private final Path home;
    private final Path root;
    private final Path agent;
    private final Broker broker;
    private final Database database;
    private final Map<Pair, TcpProxy> proxies = new EnumMap<>(Pair.class);
    private final Map<Service, Instance> first = new EnumMap<>(Service.class);
    private final Map<Service, Instance> second = new EnumMap<>(Service.class);

    /** @param root the checkout, with the services built */
    public TestedSystem(Path home, Path root) {
        this.home = home.toAbsolutePath();
        this.root = root;
        FileTree.delete(this.home);
        agent = AgentJar.write(this.home.resolve("agent.jar"));
        StackPorts ports = StackPorts.free();
        List<Doorway> doorways = new ArrayList<>();
        for (Pair pair : List.of(Pair.INGEST_KAFKA, Pair.CLAIMS_KAFKA, Pair.ALERTS_KAFKA)) {
            int listens = StackPorts.free().kafka();
            doorways.add(new Doorway(listens, proxy(pair, listens)));
        }
        broker = new Broker(new StackHome(this.home), ports.kafka(), doorways);
        database = new Database(new StackHome(this.home), ports.postgres());
        proxy(Pair.CLAIMS_POSTGRES, ports.postgres());
        proxy(Pair.ALERTS_POSTGRES, ports.postgres());
        for (Service service : Service.values()) {
            first.put(service, instance(service, "first"));
            second.put(service, instance(service, "second"));
        }
        proxy(Pair.PUBLISHER_INGEST, first(Service.INGEST).settings().ingestPort());
        first.values().forEach(Instance::start);
    }

    private int proxy(Pair pair, int target) {
        TcpProxy proxy = new TcpProxy(target);
        proxies.put(pair, proxy);
        return proxy.port();
    }

    private int port(Pair pair) {
        TcpProxy proxy = proxies.get(pair);
        return proxy == null ? 0 : proxy.port();
    }

    private Instance instance(Service service, String name) {
        Path own = home.resolve(service.title() + "-" + name);
        Map<String, String> environment = new HashMap<>();
        for (String each : List.of("INGEST", "CLAIMS", "ALERTS")) {
            environment.put("TALLYWIRE_" + each + "_PORT", Integer.toString(StackPorts.free().kafka()));
        }
        environment.put("TALLYWIRE_KAFKA_PORT", Integer.toString(port(switch (service) {
            case INGEST -> Pair.INGEST_KAFKA;
            case CLAIMS -> Pair.CLAIMS_KAFKA;
            case ALERTS -> Pair.ALERTS_KAFKA;
        })));
        environment.put("TALLYWIRE_POSTGRES_PORT",
                Integer.toString(port(service == Service.CLAIMS ? Pair.CLAIMS_POSTGRES : Pair.ALERTS_POSTGRES)));
        environment.put("TALLYWIRE_HOME", own.toString());
        Path control = home.resolve(service.title() + "-" + name + ".control");
        environment.put("TALLYWIRE_JAVA_OPTS",
                System.getenv().getOrDefault("TALLYWIRE_JAVA_OPTS", "") + " -javaagent:" + agent + "=" + control);
        return new Instance(service, Settings.from(environment, root), control);
    }

    public Server kafka() {
        return broker;
    }

    public Server postgres() {
        return database;
    }

    public Instance first(Service service) {
        return java.util.Objects.requireNonNull(first.get(service));
    }

    /** Not running unless somebody starts it. */
    public Instance second(Service service) {
        return java.util.Objects.requireNonNull(second.get(service));
    }

    public void network(Pair pair, Mode mode) {
        java.util.Objects.requireNonNull(proxies.get(pair)).mode(mode);
    }

    /** Where articles are posted: through the proxy, and to the second instance directly while there is one. */
    public List<Integer> ingestPorts() {
        Instance other = second(Service.INGEST);
        return other.isRunning() ? List.of(port(Pair.PUBLISHER_INGEST), other.settings().ingestPort())
                : List.of(port(Pair.PUBLISHER_INGEST));
    }

    /** Directly, not through a proxy. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Directly, not through a proxy. */
    public Connection connect(String name) throws SQLException {
        return database.connect(name);
    }

    /**
     * Starts Kafka and PostgreSQL where they are down, as whoever supervises processes does: either refuses to start while what
     * a
     * crash left still lives. A service that dies by itself is not started.
     */
    public void superviseServers() {
        for (Server server : List.of(broker, database)) {
            try {
                if (!server.isRunning()) {
                    server.start();
                }
            } catch (StackException notYet) {
                System.out.println(server.name() + " cannot be started yet: " + notYet.getMessage());
            }
        }
    }

    public boolean isReady() {
        return first.values().stream().allMatch(Instance::isReady);
    }

    /** Ends all; the logs stay. */
    @Override
    public void close() {
        first.values().forEach(Instance::kill);
        second.values().forEach(Instance::kill);
        broker.kill();
        database.kill();
        broker.volume().unmount();
        database.volume().unmount();
    }
}
