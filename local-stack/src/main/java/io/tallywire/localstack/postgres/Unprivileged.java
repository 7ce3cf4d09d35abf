package io.tallywire.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import io.tallywire.localstack.StackException;
import io.tallywire.localstack.process.Programs;

/**
 * How PostgreSQL, which refuses to run as root, is run nevertheless where this JVM is root (containers, CI).
 *
 * @param prefix put before its commands
 * @param owner the user id that must own its data
 */
record Unprivileged(List<String> prefix, int owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** The first way that works here; the way of an ordinary user is no prefix at all. */
    static Unprivileged here() {
        int user = userId();
        if (user != ROOT) {
            return new Unprivileged(List.of(), user);
        }
        // In a user namespace without a mapping root counts as nobody, and its files as nobody's own.
        Unprivileged namespace = new Unprivileged(List.of("unshare", "--user"), ROOT);
        // The one capability lets nobody reach data below folders that only root may enter.
        String id = Integer.toString(NOBODY);
        Unprivileged reaching = new Unprivileged(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups",
                "--inh-caps=+dac_override", "--ambient-caps=+dac_override"), NOBODY);
        Unprivileged plain = new Unprivileged(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"), NOBODY);
        return Stream.of(namespace, reaching, plain)
                .filter(way -> Programs.succeeds(way.command(List.of("true"))))
                .findFirst()
                .orElseThrow(() -> new StackException(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv works here; run as an ordinary user"));
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Whether PostgreSQL runs as somebody who may not enter the home of whoever runs this JVM. */
    boolean isAnotherUser() {
        return owner == NOBODY;
    }

    /** A folder that everybody may read and only this JVM's user can write. */
    Path sharedFolder() {
        Path folder = Path.of("/var/tmp/tallywire");
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            if (!Files.getAttribute(folder, "unix:uid").equals(userId())) {
                throw new StackException(folder + " belongs to somebody else; remove it");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    /** Makes the folder and all in it the owner's, where it is not: the way may be another one than last time. */
    void own(Path folder) {
        try {
            Object current = Files.getAttribute(folder, "unix:uid");
            if (current.equals(owner)) {
                return;
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Files.setAttribute(path, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hand " + folder + " to the user that runs PostgreSQL", e);
        }
    }

    private static int userId() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException noProc) {
            return System.getProperty("user.name").equals("root") ? ROOT : homeOwner();
        }
    }

    private static int homeOwner() {
        try {
            return (Integer) Files.getAttribute(Path.of(System.getProperty("user.home")), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
