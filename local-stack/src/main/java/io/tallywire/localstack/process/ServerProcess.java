package io.tallywire.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import io.tallywire.localstack.StackException;
import io.tallywire.localstack.StackHome;

/** A running server of the stack, started by this JVM or found by its pid file. */
public final class ServerProcess {
    private final String name;
    private final ProcessHandle handle;
    private final StopSignal stopSignal;
    private final StackHome home;

    private ServerProcess(String name, ProcessHandle handle, StopSignal stopSignal, StackHome home) {
        this.name = name;
        this.handle = handle;
        this.stopSignal = stopSignal;
        this.home = home;
    }

    /** Starts a process that writes to its log in the home and leaves a pid file there. */
    public static ServerProcess start(Launch launch, Lifetime lifetime, StackHome home) {
        try {
            Path log = home.log(launch.name());
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(launch.commandFor(lifetime))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(launch.environment());
            if (lifetime == Lifetime.DETACHED) {
                builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            }
            ProcessHandle handle = builder.start().toHandle();
            new PidFile(home.pidFile(launch.name())).write(handle);
            return new ServerProcess(launch.name(), handle, launch.stopSignal(), home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + launch.name(), e);
        }
    }

    /** The process that was started under this name in this home, by whichever JVM, if it still runs. */
    public static Optional<ServerProcess> find(String name, StopSignal stopSignal, StackHome home) {
        return new PidFile(home.pidFile(name)).read().map(handle -> new ServerProcess(name, handle, stopSignal, home));
    }

    public long pid() {
        return handle.pid();
    }

    public boolean isAlive() {
        return Liveness.of(handle);
    }

    /**
     * Returns once the check holds.
     *
     * @throws StackException if the process ends first or the time is over, with the last lines of its log
     */
    public void awaitReady(Duration patience, BooleanSupplier check) {
        Instant end = Instant.now().plus(patience);
        while (!check.getAsBoolean()) {
            if (!isAlive()) {
                throw new StackException(name + " stopped while starting; " + LogTail.of(home.log(name)));
            }
            if (Instant.now().isAfter(end)) {
                throw new StackException(
                        name + " is not ready after " + patience.toSeconds() + " s; " + LogTail.of(home.log(name)));
            }
            pause();
        }
    }

    /** Asks the process to stop and, when it has not within the time, ends it. Does nothing if it is gone. */
    public void stop(Duration patience) {
        if (isAlive()) {
            Programs.succeeds(List.of("sh", "-c", "kill -" + stopSignal + " " + handle.pid()));
            if (!endsWithin(patience)) {
                handle.destroyForcibly();
                endsWithin(Duration.ofSeconds(5));
            }
        }
        new PidFile(home.pidFile(name)).delete();
    }

    /** Ends the process at once, as a crash would, and leaves what a crash leaves. */
    public void kill() {
        handle.destroyForcibly();
        endsWithin(Duration.ofSeconds(5));
    }

    private boolean endsWithin(Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (isAlive()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while waiting", e);
        }
    }
}
