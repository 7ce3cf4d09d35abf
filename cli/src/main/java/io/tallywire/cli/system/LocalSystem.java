package io.tallywire.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.tallywire.cli.Settings;
import io.tallywire.localstack.FileTree;
import io.tallywire.localstack.kafka.LocalKafka;
import io.tallywire.localstack.postgres.LocalPostgres;
import io.tallywire.localstack.process.ServerProcess;

/** Kafka, PostgreSQL, the three services and the console on this machine. */
public final class LocalSystem {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Settings settings;
    private final List<Part> stack;
    private final List<Part> services;

    public LocalSystem(Settings settings) {
        this.settings = settings;
        this.stack = List.of(new KafkaPart(new LocalKafka(settings.home(), settings.stack().kafka())),
                new PostgresPart(new LocalPostgres(settings.home(), settings.stack().postgres(), true)));
        this.services = Stream.concat(Stream.of(new Console()), Stream.of(Service.values()))
                .<Part> map(program -> new ServicePart(program, settings)).toList();
    }

    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(stack);
        parts.addAll(services);
        return parts;
    }

    /**
     * Starts what is not running and waits until all is ready; commands that do so at a time wait for each other.
     *
     * @param tell is told what happens, in lines for a person
     * @return the parts that were started
     * @throws io.tallywire.cli.Failure with the reason if a part cannot start; those that did are left running
     */
    public List<Part> up(Consumer<String> tell) {
        Path lock = settings.home().pidFile("up").resolveSibling("up.lock");
        try {
            Files.createDirectories(lock.getParent());
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                List<Part> started = new ArrayList<>(bringUp(stack, tell));
                started.addAll(bringUp(services, tell));
                return started;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + settings.home().root(), e);
        }
    }

    /** Stops what runs, services first; the data stay. */
    public void down(Consumer<String> tell) {
        downBut(List.of(), tell);
    }

    /** Stops what runs, but for these parts. */
    public void downBut(List<Part> kept, Consumer<String> tell) {
        for (List<Part> parts : List.of(services, stack)) {
            inParallel(parts.stream().filter(part -> !kept.contains(part)).toList(),
                    part -> part.running().ifPresent(process -> {
                        process.stop(STOP);
                        tell.accept(part.name() + " stopped");
                    }));
        }
    }

    /** Deletes data, logs and all else that the system keeps on this machine. */
    public void wipe() {
        for (String folder : List.of("data", "logs", "run")) {
            FileTree.delete(settings.home().root().resolve(folder));
        }
    }

    private static List<Part> bringUp(List<Part> parts, Consumer<String> tell) {
        List<Part> missing = parts.stream().filter(part -> part.running().isEmpty()).toList();
        inParallel(parts, part -> {
            long begin = System.nanoTime();
            ServerProcess process = part.running().orElseGet(part::start);
            part.awaitReady(process, START);
            tell.accept(missing.contains(part)
                    ? "%s is ready on port %d (%.1f s)".formatted(part.name(), part.port(), (System.nanoTime() - begin) / 1e9)
                    : "%s is already running on port %d".formatted(part.name(), part.port()));
        });
        return missing;
    }

    private static void inParallel(List<Part> parts, Consumer<Part> action) {
        var all = parts.stream().map(part -> CompletableFuture.runAsync(() -> action.accept(part), Thread::startVirtualThread))
                .toList();
        all.forEach(one -> one.handle((done, failure) -> done).join());
        try {
            all.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
