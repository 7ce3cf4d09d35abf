package io.tallywire.resilience.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import io.tallywire.cli.Settings;
import io.tallywire.cli.system.LocalSystem;
import io.tallywire.cli.system.Part;
import io.tallywire.cli.system.Service;
import io.tallywire.localstack.process.ServerProcess;

/** One process of a service, with a file through which the agent inside is told what to do. */
public final class Instance {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Service service;
    private final Settings settings;
    private final Part part;
    private final Path control;

    Instance(Service service, Settings settings, Path control) {
        this.service = service;
        this.settings = settings;
        this.control = control;
        this.part = new LocalSystem(settings).parts().stream().filter(each -> each.name().equals(service.title())).findFirst()
                .orElseThrow();
    }

    public Service service() {
        return service;
    }

    public Settings settings() {
        return settings;
    }

    public boolean isRunning() {
        return part.running().isPresent();
    }

    public boolean isReady() {
        return part.isReady();
    }

    /** Starts it without waiting until it serves. */
    public void start() {
        begin();
    }

    public void startAndWait() {
        part.awaitReady(begin(), START);
    }

    private ServerProcess begin() {
        order("");
        return part.start();
    }

    public void kill() {
        part.running().ifPresent(process -> process.kill());
    }

    /** Whether it ends by itself before the time is over. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    public void stop() {
        part.running().ifPresent(process -> process.stop(STOP));
    }

    /** Tells the agent, in the lines of a properties file; nothing lets the service alone. */
    public void order(String lines) {
        try {
            Path written = Files.writeString(control.resolveSibling(control.getFileName() + ".new"), lines);
            Files.move(written, control, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
