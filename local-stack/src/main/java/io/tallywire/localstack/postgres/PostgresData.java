package io.tallywire.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.tallywire.localstack.FileTree;
import io.tallywire.localstack.process.Programs;

/** The data folder of a PostgreSQL cluster: made once, and cleared of what a crash leaves. */
record PostgresData(Path folder) {
    /** Makes the cluster, with the superuser and password `tallywire`, if it is not there or was left half made. */
    void initialise(PostgresBinaries binaries, Unprivileged user) {
        if (Files.exists(made())) {
            return;
        }
        try {
            FileTree.delete(folder);
            Files.createDirectories(folder);
            Path password = Files.writeString(folder.resolveSibling("postgres.password"), LocalPostgres.PASSWORD + "\n");
            user.own(folder);
            user.own(password);
            Programs.run(user.command(List.of(binaries.program("initdb"), "-D", folder.toString(),
                    "-U", LocalPostgres.USER, "--pwfile", password.toString(), "--auth=scram-sha-256", "--encoding=UTF8",
                    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync", "--no-instructions")));
            Files.delete(password);
            Files.createFile(made());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    /** Removes a lock file whose process is gone, or is another program that was given its id. */
    void clearStaleLock() {
        Path lock = folder.resolve("postmaster.pid");
        try {
            if (Files.exists(lock) && owner(lock).isEmpty()) {
                Files.delete(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + lock, e);
        }
    }

    private static Optional<ProcessHandle> owner(Path lock) throws IOException {
        return Files.readString(lock).lines().findFirst().map(String::strip).map(Long::parseLong)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().map(command -> command.contains("postgres")).orElse(true));
    }

    private Path made() {
        return folder.resolveSibling("postgres.made");
    }
}
