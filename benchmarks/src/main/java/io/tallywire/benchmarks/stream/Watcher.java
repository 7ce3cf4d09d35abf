package io.tallywire.benchmarks.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One client of the stream of alerts, until the process ends. */
final class Watcher {
    private static final String DATA = "data:";

    private final HttpClient http;
    private final URI stream;
    private final Consumer<String> alerts;
    private final CountDownLatch connected;

    /** @param connected counted down once the stream is open */
    Watcher(HttpClient http, URI stream, Consumer<String> alerts, CountDownLatch connected) {
        this.http = http;
        this.stream = stream;
        this.alerts = alerts;
        this.connected = connected;
    }

    void start() {
        Thread.ofVirtual().start(this::follow);
    }

    private void follow() {
        try (Stream<String> lines = http.send(HttpRequest.newBuilder(stream).build(), BodyHandlers.ofLines()).body()) {
            boolean isFirst = true;
            for (var line = lines.iterator(); line.hasNext();) {
                String text = line.next();
                if (isFirst) {
                    connected.countDown();
                    isFirst = false;
                }
                if (text.startsWith(DATA)) {
                    alerts.accept(text.substring(DATA.length()));
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            // What did not come any more counts as missing.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
