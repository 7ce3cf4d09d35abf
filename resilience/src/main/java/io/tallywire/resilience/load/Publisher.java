package io.tallywire.resilience.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.tallywire.resilience.stack.TestedSystem;

/** Posts as a newsroom does: again until it is told that the article was taken. */
public final class Publisher {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final long PAUSE_MILLIS = 300;

    private final TestedSystem system;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http = client();

    public Publisher(TestedSystem system) {
        this.system = system;
    }

    /** Returns once the article is acknowledged, or false when the time is over first. */
    public boolean post(TestArticle article, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            if (isTaken(article)) {
                return true;
            }
            refused.incrementAndGet();
            Thread.sleep(PAUSE_MILLIS);
        }
        return false;
    }

    /** How often an article had to be sent again. */
    public int refused() {
        return refused.get();
    }

    private boolean isTaken(TestArticle article) throws InterruptedException {
        List<Integer> ports = system.ingestPorts();
        int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
        try {
            int status = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/articles"))
                    .timeout(PATIENCE).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(article.json())).build(), BodyHandlers.discarding()).statusCode();
            if (status != 202 && status != 503 && status != 429) {
                throw new IllegalStateException("an article was answered with " + status);
            }
            return status == 202;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    }
}
