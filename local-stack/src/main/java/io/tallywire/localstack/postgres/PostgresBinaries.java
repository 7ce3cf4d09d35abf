package io.tallywire.localstack.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import io.tallywire.localstack.StackException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

/** The PostgreSQL programs for this machine, unpacked once a user. */
record PostgresBinaries(Path folder) {
    private static final String VERSION = "18.6.0";

    /**
     * Unpacks the programs where this user may run them, if that has not been done yet; several processes may do so at a time.
     */
    static PostgresBinaries unpackedFor(Unprivileged user) {
        Path folder = cache(user).resolve("postgresql-" + VERSION + "-" + architecture());
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                Path fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
                unpackInto(fresh);
                takePlace(fresh, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + folder, e);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static Path cache(Unprivileged user) {
        if (user.isAnotherUser()) {
            return user.sharedFolder();
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("tallywire");
    }

    private static void takePlace(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException otherProcessWasFirst) {
            if (!Files.isDirectory(folder)) {
                throw otherProcessWasFirst;
            }
        }
    }

    private static void unpackInto(Path folder) throws IOException {
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture())) {
            if (archive == null) {
                throw new StackException("there is no PostgreSQL for " + system() + " " + architecture());
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder.resolve(entry.getName()).normalize());
                }
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
