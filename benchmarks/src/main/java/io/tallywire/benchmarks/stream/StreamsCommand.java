package io.tallywire.benchmarks.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.tallywire.benchmarks.alerts.AlertWriter;
import io.tallywire.benchmarks.alerts.Pace;
import io.tallywire.benchmarks.alerts.PacedAlerts;
import io.tallywire.benchmarks.service.PackagedService;
import io.tallywire.events.EventJson;
import io.tallywire.localstack.FileTree;
import io.tallywire.localstack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commits alerts at a constant rate beside an alerts service on an empty stack, and measures until clients have read each. */
@Command(name = "streams", mixinStandardHelpOptions = true, description = "Measures the time from the commit of an alert to clients of the stream.")
public final class StreamsCommand implements Callable<Integer> {
    @Mixin
    private Pace pace = new Pace();

    @Option(names = "--clients", defaultValue = "10", description = "clients that read every alert (default: ${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--idle", defaultValue = "1000", description = "clients whose filter nothing passes (default: ${DEFAULT-VALUE})")
    private int idle;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LongAdder read = new LongAdder();

    /** @return 0 if every client read every alert */
    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("streams-benchmark");
        PackagedService service = pace.service();
        try (LocalStack stack = LocalStack.start(folder)) {
            Process process = service.start(stack, folder, Map.of());
            try {
                service.awaitReady(http);
                try (AlertWriter writer = new AlertWriter(stack.postgres().jdbcUrl("alerts"), 500)) {
                    PacedAlerts alerts = pace.alerts();
                    return connect(service, alerts) ? measure(alerts, writer) : 1;
                }
            } finally {
                PackagedService.stop(process);
            }
        } finally {
            FileTree.delete(folder);
        }
    }

    private boolean connect(PackagedService service, PacedAlerts alerts) throws InterruptedException {
        CountDownLatch connected = new CountDownLatch(clients + idle);
        long begun = System.nanoTime();
        for (int i = 0; i < clients + idle; i++) {
            URI stream = service.uri(i < clients ? "/alerts/stream" : "/alerts/stream?rule=none");
            new Watcher(http, stream, data -> take(alerts, data), connected).start();
        }
        boolean all = connected.await(60, TimeUnit.SECONDS);
        System.out.printf("open streams       %d of %d after %.1f s, %d idle%n", clients + idle - connected.getCount(),
                clients + idle, (System.nanoTime() - begun) / 1e9, idle);
        return all;
    }

    private int measure(PacedAlerts alerts, AlertWriter writer) throws SQLException, InterruptedException {
        alerts.commitAll(writer);
        long expected = (long) alerts.count() * clients;
        for (int i = 0; i < 100 && read.sum() < expected; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf("commit -> read     %s%n", alerts.latencies());
        System.out.printf("missing            %d of %d%n", expected - read.sum(), expected);
        return read.sum() == expected ? 0 : 1;
    }

    private void take(PacedAlerts alerts, String data) {
        long now = System.nanoTime();
        read.increment();
        try {
            alerts.arrived(EventJson.MAPPER.readTree(data).path("id").asText(), now);
        } catch (JsonProcessingException e) {
            System.err.println("no alert: " + data);
        }
    }
}
