package io.tallywire.benchmarks.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.tallywire.benchmarks.service.Backlog;
import io.tallywire.benchmarks.service.CpuTime;
import io.tallywire.benchmarks.service.Drain;
import io.tallywire.benchmarks.service.PackagedService;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.EventType;
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
        PackagedService packaged = new PackagedService("alerts", jar, StackPorts.free().kafka());
        if (!packaged.isPackaged()) {
            return 1;
        }
        Path folder = Files.createTempDirectory("alerts-benchmark");
        ClaimStream stream = new ClaimStream(series, changeEvery);
        try (LocalStack stack = LocalStack.start(folder);
                Backlog backlog = new Backlog(stack.kafka().bootstrapServers(), Topics.CLAIMS, "alerts-service")) {
            backlog.fill(claims, number -> event(stream.claim(number)));
            System.out.printf("%d claims of %d series wait%n", claims, series);
            Process service = packaged.start(stack, folder, Map.of(), java);
            try {
                return measure(backlog, service, stream.changes(claims));
            } finally {
                PackagedService.stop(service);
            }
        } finally {
            FileTree.delete(folder);
        }
    }

    private static Backlog.Event event(ClaimRecorded event) {
        return new Backlog.Event(EventType.CLAIM_RECORDED, event.claim().seriesId(), event.claim().id(),
                event.claim().receivedAt(), event);
    }

    private Integer measure(Backlog backlog, Process service, int expected) throws InterruptedException, ExecutionException {
        Drain drain = Drain.watch(backlog, service, 0, claims);
        long end = System.nanoTime();
        System.out.printf("claims           %.0f/s from the first commit on, %.0f/s in the second half%n", drain.perSecond(),
                drain.inSecondHalf());
        CpuTime cpu = drain.cpu();
        System.out.printf(
                "CPU time         %.1f s in the second half, of the service alone %.1f s: %.0f claims for two CPU seconds%n",
                cpu.all().toMillis() / 1e3, cpu.service().toMillis() / 1e3, drain.events() * 2e3 / cpu.all().toMillis());
        for (int i = 0; i < 100 && backlog.size(Topics.ALERTS) < expected; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf("alerts           %d of %d sent %.1f s after the last commit%n", backlog.size(Topics.ALERTS),
                expected, (System.nanoTime() - end) / 1e9);
        return backlog.size(Topics.ALERTS) == expected ? 0 : 1;
    }
}
