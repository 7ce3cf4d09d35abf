package io.tallywire.benchmarks.load;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Follows the stream of alerts and matches each with the article that it was expected of. */
final class AlertWatch {
    private static final String DATA = "data:";

    private record Expectation(long intended, boolean measured) {
    }

    private final Map<String, Expectation> expected = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Latencies latencies;
    private final LongAdder unexpected = new LongAdder();
    private final CountDownLatch connected = new CountDownLatch(1);

    AlertWatch(Latencies latencies) {
        this.latencies = latencies;
    }

    /** Returns once the stream is open. */
    void start(Target target) throws InterruptedException {
        Thread.ofPlatform().daemon().name("alert-watch").start(() -> follow(target));
        connected.await();
    }

    /** @param article belongs to this run: its alerts count as unexpected unless expected */
    void know(String article) {
        known.add(article);
    }

    /**
     * @param intended when the article was to be posted, as of {@link System#nanoTime}
     * @param measured whether its latency counts
     */
    void expect(String article, long intended, boolean measured) {
        expected.put(article, new Expectation(intended, measured));
    }

    long missing() {
        return expected.size();
    }

    long unexpected() {
        return unexpected.sum();
    }

    private void follow(Target target) {
        try (Stream<String> lines = target.alertLines()) {
            connected.countDown();
            lines.filter(line -> line.startsWith(DATA)).forEach(line -> take(line.substring(DATA.length())));
        } catch (IOException e) {
            System.err.println("no alerts are seen: " + e.getMessage());
            connected.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String alert) {
        long now = System.nanoTime();
        try {
            String article = Target.articleOf(alert);
            Expectation expectation = expected.remove(article);
            if (expectation != null) {
                if (expectation.measured()) {
                    latencies.record(now - expectation.intended());
                }
            } else if (known.contains(article)) {
                unexpected.increment();
            }
        } catch (IOException e) {
            System.err.println("no alert: " + alert);
        }
    }
}
