package io.tallywire.resilience.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.tallywire.localstack.StackHome;
import io.tallywire.localstack.postgres.LocalPostgres;
import io.tallywire.localstack.process.Lifetime;
import io.tallywire.localstack.process.Programs;
import io.tallywire.localstack.process.ServerProcess;

/** The PostgreSQL under test; commits wait for the disk. */
final class Database implements Server {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final int MEGABYTES = 1024;

    private final LocalPostgres postgres;
    private final Volume volume;

    Database(StackHome home, int port) {
        postgres = new LocalPostgres(home, port, true);
        startAndWait().stop(STOP);
        volume = moveToVolume(home.data(LocalPostgres.NAME));
        startAndWait();
    }

    private static Volume moveToVolume(Path data) {
        try {
            Path made = data.resolveSibling("postgres.first");
            Files.move(data, made);
            Volume volume = Volume.mount(data, MEGABYTES);
            Programs.run(List.of("cp", "-a", made + "/.", data.toString()));
            return volume;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    private ServerProcess startAndWait() {
        ServerProcess process = postgres.start(Lifetime.WITH_THIS_JVM);
        postgres.awaitReady(process, START);
        return process;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Volume volume() {
        return volume;
    }

    @Override
    public boolean isRunning() {
        return postgres.running().isPresent();
    }

    @Override
    public void kill() {
        postgres.running().ifPresent(process -> process.kill());
    }

    @Override
    public void start() {
        postgres.start(Lifetime.WITH_THIS_JVM);
    }
}
