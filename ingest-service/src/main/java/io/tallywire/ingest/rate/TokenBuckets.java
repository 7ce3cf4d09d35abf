package io.tallywire.ingest.rate;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client, kept as the one moment at which it will be full again (the generic cell rate algorithm,
 * ITU-T I.371). A full bucket is as good as none and is forgotten.
 */
final class TokenBuckets {
    private static final long NANOS_BETWEEN_SWEEPS = Duration.ofSeconds(1).toNanos();

    private final ConcurrentMap<String, Long> fullAt = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final long nanosPerToken;
    private final long nanosPerBucket;
    private final AtomicLong sweptAt;

    TokenBuckets(int tokensPerSecond, int burst, LongSupplier nanoTime) {
        this.nanosPerToken = Duration.ofSeconds(1).toNanos() / tokensPerSecond;
        this.nanosPerBucket = nanosPerToken * burst;
        this.nanoTime = nanoTime;
        this.sweptAt = new AtomicLong(nanoTime.getAsLong());
    }

    /** Takes a token if there is one. @return zero, or how long until there is one */
    Duration tryTake(String client) {
        long now = nanoTime.getAsLong();
        long[] missing = { 0 };
        fullAt.compute(client, (key, full) -> {
            long after = (full == null || full - now < 0 ? now : full) + nanosPerToken;
            missing[0] = after - now - nanosPerBucket;
            return missing[0] > 0 ? full : Long.valueOf(after);
        });
        forgetFull(now);
        return Duration.ofNanos(Math.max(0, missing[0]));
    }

    int size() {
        return fullAt.size();
    }

    private void forgetFull(long now) {
        long last = sweptAt.get();
        if (now - last > NANOS_BETWEEN_SWEEPS && sweptAt.compareAndSet(last, now)) {
            fullAt.values().removeIf(full -> full - now <= 0);
        }
    }
}
