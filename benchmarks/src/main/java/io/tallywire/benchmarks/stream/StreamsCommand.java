package io.tallywire.benchmarks.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.tallywire.benchmarks.load.Latencies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Posts articles of which each raises one alert, and measures from {@code raisedAt}, the moment at which the service began to
 * judge, until a client of the stream has read it: longer than from the commit, which comes in between.
 */
@Command(name = "streams", mixinStandardHelpOptions = true, description = "Follows alerts by many streams and reports latencies; on a system without data of an earlier run.")
public final class StreamsCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Each article more than a quiet period after the one before, so that each has a series of its own. */
    private static final Duration APART = Duration.ofDays(70);
    private static final Instant FIRST = Instant.parse("0500-01-01T06:00:00Z");

    @Option(names = "--rate", defaultValue = "100", description = "alerts a second (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "how long to measure (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "seconds of the same load before (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--clients", defaultValue = "10", description = "clients that read every alert (default: ${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--idle", defaultValue = "1000", description = "clients whose filter nothing passes (default: ${DEFAULT-VALUE})")
    private int idle;

    @Option(names = "--ingest", description = "default: ${DEFAULT-VALUE}")
    private URI ingest = URI.create("http://localhost:8081");

    @Option(names = "--alerts", description = "default: ${DEFAULT-VALUE}")
    private URI alerts = URI.create("http://localhost:8083");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String run = "streams-" + System.currentTimeMillis();
    private final Latencies latencies = new Latencies();
    private final LongAdder read = new LongAdder();
    private volatile boolean measuring;

    /** @return 0 if every client read every alert */
    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch connected = new CountDownLatch(clients + idle);
        for (int i = 0; i < clients + idle; i++) {
            URI stream = alerts.resolve(i < clients ? "/alerts/stream" : "/alerts/stream?rule=none");
            new Watcher(http, stream, this::take, connected).start();
        }
        if (!connected.await(60, TimeUnit.SECONDS)) {
            System.err.printf("%d streams were not opened%n", connected.getCount());
            return 1;
        }
        System.out.printf("%d streams are open, %d of them idle%n", clients + idle, idle);
        int count = rate * (warmUp + seconds);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            measuring = i >= rate * warmUp;
            for (long left = begin + TimeUnit.SECONDS.toNanos(i) / rate - System.nanoTime(); left > 0;) {
                LockSupport.parkNanos(left);
                left = begin + TimeUnit.SECONDS.toNanos(i) / rate - System.nanoTime();
            }
            post(i);
        }
        for (int i = 0; i < 300 && read.sum() < (long) count * clients; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        System.out.printf("raised -> read   %s%n", latencies);
        System.out.printf("alerts           %d of %d were read%n", read.sum(), (long) count * clients);
        return read.sum() == (long) count * clients ? 0 : 1;
    }

    private void post(int number) {
        int from = 20 + number % 50;
        Map<String, String> article = Map.of("id", run + "-" + number, "publisher", run, "language", "de", "publishedAt",
                FIRST.plus(APART.multipliedBy(number)).toString(), "text",
                "Die Zahl der Verletzten stieg von " + from + " auf " + 3 * from + ", teilte die Feuerwehr mit.");
        http.sendAsync(HttpRequest.newBuilder(ingest.resolve("/articles")).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(article))).build(), BodyHandlers.discarding()).exceptionally(failure -> {
                    System.err.println("not posted: " + failure.getMessage());
                    return null;
                });
    }

    private void take(String data) {
        Instant now = Instant.now();
        try {
            JsonNode alert = JSON.readTree(data);
            if (alert.path("articleId").asText().startsWith(run + "-")) {
                read.increment();
                if (measuring) {
                    latencies.record(Duration.between(Instant.parse(alert.path("raisedAt").asText()), now).toNanos());
                }
            }
        } catch (IOException e) {
            System.err.println("no alert: " + data);
        }
    }

    private static String json(Map<String, String> article) {
        try {
            return JSON.writeValueAsString(article);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
