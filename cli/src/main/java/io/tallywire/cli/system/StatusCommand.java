package io.tallywire.cli.system;

import java.util.concurrent.Callable;

import io.tallywire.cli.Settings;
import picocli.CommandLine.Command;

@Command(name = "status", mixinStandardHelpOptions = true, description = "Tell what runs; exit status 0 if all is ready, 1 if not.")
public final class StatusCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        boolean allReady = true;
        for (Part part : new LocalSystem(Settings.current()).parts()) {
            var process = part.running();
            boolean ready = process.isPresent() && part.isReady();
            allReady &= ready;
            String state = process.map(running -> (ready ? "ready" : "not ready") + ", process " + running.pid())
                    .orElse("stopped");
            System.out.printf("%-16s port %-6d %s%n", part.name(), part.port(), state);
        }
        return allReady ? 0 : 1;
    }
}
