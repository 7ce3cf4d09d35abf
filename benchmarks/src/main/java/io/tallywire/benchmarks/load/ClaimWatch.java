package io.tallywire.benchmarks.load;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Asks the claims service for one article after another until it is there: a sample, so that asking is no load of its own.
 */
final class ClaimWatch {
    private static final long PAUSE_MILLIS = 20;

    /** An article that was posted, and when it was to be. */
    record Posted(String article, long intended) {
    }

    private final Target target;
    private final Latencies latencies;
    private final AtomicReference<@Nullable Posted> next = new AtomicReference<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);

    ClaimWatch(Target target, Latencies latencies) {
        this.target = target;
        this.latencies = latencies;
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    /** Takes the article as the next of the sample, unless another waits already. */
    void offer(String article, long intended) {
        next.compareAndSet(null, new Posted(article, intended));
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                Posted posted = next.get();
                if (posted != null && target.hasArticle(posted.article())) {
                    latencies.record(System.nanoTime() - posted.intended());
                    next.set(null);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            System.err.println("claims are not seen: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
