package io.tallywire.benchmarks.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

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

/** Commits alerts at a constant rate beside an alerts service on an empty stack, and measures until a receiver has each. */
@Command(name = "webhooks", mixinStandardHelpOptions = true, description = "Measures the time from the commit of an alert to its webhook.")
public final class WebhooksCommand implements Callable<Integer> {
    @Mixin
    private Pace pace = new Pace();

    @Option(names = "--series", defaultValue = "500", description = "that take turns (default: ${DEFAULT-VALUE})")
    private int series;

    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private final HttpClient http = HttpClient.newHttpClient();

    /** @return 0 if every alert came */
    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        PacedAlerts alerts = pace.alerts();
        Path folder = Files.createTempDirectory("webhooks-benchmark");
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", exchange -> receive(alerts, exchange));
        receiver.start();
        PackagedService service = pace.service();
        try (LocalStack stack = LocalStack.start(folder)) {
            Process process = service.start(stack, folder, Map.of("TALLYWIRE_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.1/32"));
            try (AlertWriter writer = writerOnceReady(stack, service)) {
                subscribe(service, "http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
                return measure(alerts, writer);
            } finally {
                PackagedService.stop(process);
            }
        } finally {
            receiver.stop(0);
            FileTree.delete(folder);
        }
    }

    private AlertWriter writerOnceReady(LocalStack stack, PackagedService service) throws InterruptedException, SQLException {
        service.awaitReady(http);
        return new AlertWriter(stack.postgres().jdbcUrl("alerts"), series);
    }

    private void subscribe(PackagedService service, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.uri("/subscriptions")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"url\": \"" + url + "\"}")).build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("not subscribed: " + answer.body());
        }
    }

    private Integer measure(PacedAlerts alerts, AlertWriter writer) throws SQLException, InterruptedException {
        alerts.commitAll(writer);
        for (int i = 0; i < 100 && alerts.latencies().count() < alerts.measured(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf("commit -> webhook  %s%n", alerts.latencies());
        System.out.printf("missing            %d of %d%n", alerts.measured() - alerts.latencies().count(), alerts.measured());
        return alerts.latencies().count() == alerts.measured() ? 0 : 1;
    }

    private void receive(PacedAlerts alerts, HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        String id = EventJson.MAPPER.readTree(exchange.getRequestBody().readAllBytes()).at("/data/id").asText();
        // A message may come twice.
        if (received.add(id)) {
            alerts.arrived(id, now);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
