package io.tallywire.localstack.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
 * A PostgreSQL 18 with the databases `claims` and `alerts`, reached on a loopback port. Its data survive restarts and crashes.
 *
 * @param durable whether a commit waits for the disk; tests are quicker without, and lose data only if the machine fails
 */
public record LocalPostgres(StackHome home, int port, boolean durable) {
    public static final String NAME = "postgres";
    public static final String USER = "tallywire";
    public static final String PASSWORD = "tallywire";
    public static final List<String> DATABASES = List.of("claims", "alerts");

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Optional<ServerProcess> running() {
        return ServerProcess.find(NAME, StopSignal.INT, home);
    }

    /**
     * Starts the server, on a new cluster if there is none; it serves clients only after {@link #awaitReady}.
     *
     * @throws StackException if another process listens on the port, or root cannot drop its privileges here
     */
    public ServerProcess start(Lifetime lifetime) {
        if (!StackPorts.isFree(port)) {
            throw new StackException("port " + port + " for PostgreSQL is taken by another process");
        }
        Unprivileged user = Unprivileged.here();
        PostgresBinaries binaries = PostgresBinaries.unpackedFor(user);
        Path folder = home.data(NAME);
        PostgresData data = new PostgresData(folder);
        data.initialise(binaries, user);
        data.clearStaleLock();
        user.own(folder);
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", folder.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        // SIGINT is its fast shutdown; SIGTERM would wait until every client is gone.
        return ServerProcess.start(new Launch(NAME, user.command(command), Map.of(), StopSignal.INT), lifetime, home);
    }

    /** Waits until the server takes connections, and makes the databases that are missing. */
    public void awaitReady(ServerProcess process, Duration patience) {
        process.awaitReady(patience, this::answers);
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            for (String database : DATABASES) {
                try (var found = statement.executeQuery("select from pg_database where datname = '" + database + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new StackException("cannot make the databases: " + e.getMessage(), e);
        }
    }

    private Map<String, String> settings() {
        String sync = durable ? "on" : "off";
        return Map.of("listen_addresses", "127.0.0.1", "port", Integer.toString(port), "unix_socket_directories", "",
                "shared_buffers", "64MB", "max_connections", "100", "fsync", sync, "full_page_writes", sync);
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), USER, PASSWORD);
    }
}
