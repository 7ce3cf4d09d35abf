package io.tallywire.benchmarks.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.tallywire.events.Topics;
import io.tallywire.localstack.FileTree;
import io.tallywire.localstack.LocalStack;
import io.tallywire.localstack.StackPorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fills the topic of claims of an empty stack, starts the alerts service, and measures until it has committed them all. What
 * it takes to start does not count: the clock runs from the first commit.
 */
@Command(name = "alerts", mixinStandardHelpOptions = true, description = "Measures how many claims a second the alerts service takes.")
public final class AlertsCommand implements Callable<Integer> {
    @Option(names = "--claims", defaultValue = "200000", description = "default: ${DEFAULT-VALUE}")
    private int claims;

    @Option(names = "--series", defaultValue = "20000", description = "that get one after the other their next claim (default: ${DEFAULT-VALUE})")
    private int series;

    @Option(names = "--change-every", defaultValue = "50", description = "one of so many claims raises an alert (default: ${DEFAULT-VALUE})")
    private int changeEvery;

    @Option(names = "--java", description = "further options of the service's JVM, as for a profile")
    private List<String> java = List.of();

    @Option(names = "--jar", description = "default: ${DEFAULT-VALUE}")
    private Path jar = Path.of("alerts-service/target/quarkus-app/quarkus-run.jar");

    /** @return 0 if every claim was stored and every alert raised */
    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        if (!Files.exists(jar)) {
            System.err.println(jar + " is missing; run 'mvn package -DskipTests' first");
            return 1;
        }
        Path folder = Files.createTempDirectory("alerts-benchmark");
        ClaimStream stream = new ClaimStream(series, changeEvery);
        try (LocalStack stack = LocalStack.start(folder); Backlog backlog = new Backlog(stack.kafka().bootstrapServers())) {
            backlog.fill(stream, claims);
            System.out.printf("%d claims of %d series wait%n", claims, series);
            Process service = new AlertsService(jar, StackPorts.free().kafka()).start(stack, folder, Map.of(), java);
            try {
                return measure(backlog, service, stream.changes(claims));
            } finally {
                service.destroy();
                service.waitFor(30, TimeUnit.SECONDS);
            }
        } finally {
            FileTree.delete(folder);
        }
    }

    private Integer measure(Backlog backlog, Process service, int expected) throws InterruptedException, ExecutionException {
        long first = 0;
        long half = 0;
        long before = 0;
        long atHalf = 0;
        long now = 0;
        CpuTime cpu = CpuTime.of(service);
        for (long done = 0; done < claims; done = backlog.committed()) {
            now = System.nanoTime();
            if (done > 0 && first == 0) {
                first = now;
                before = done;
            }
            if (done >= claims / 2 && half == 0) {
                half = now;
                cpu = CpuTime.of(service);
                atHalf = done;
            }
            if (!service.isAlive()) {
                System.err.println("the service ended with " + service.exitValue());
                return 1;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        now = System.nanoTime();
        cpu = CpuTime.of(service).since(cpu);
        System.out.printf("claims           %.0f/s from the first commit on, %.0f/s in the second half%n",
                (claims - before) * 1e9 / (now - first), (claims - atHalf) * 1e9 / (now - half));
        System.out.printf(
                "CPU time         %.1f s in the second half, of the service alone %.1f s: %.0f claims for two CPU seconds%n",
                cpu.all().toMillis() / 1e3, cpu.service().toMillis() / 1e3, (claims - atHalf) * 2e3 / cpu.all().toMillis());
        for (int i = 0; i < 100 && backlog.size(Topics.ALERTS) < expected; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf("alerts           %d of %d sent %.1f s after the last commit%n", backlog.size(Topics.ALERTS),
                expected,
                (System.nanoTime() - now) / 1e9);
        return backlog.size(Topics.ALERTS) == expected ? 0 : 1;
    }
}
