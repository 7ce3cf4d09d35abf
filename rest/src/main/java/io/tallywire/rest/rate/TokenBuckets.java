package io.tallywire.rest.rate;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client, kept as the one moment at which it will be full again (the generic cell rate algorithm,
 * ITU-T I.371). A full bucket is as good as none and is forgotten; while very many are not full, further clients share one.
 */
public final class TokenBuckets {
    private static final long NANOS_BETWEEN_SWEEPS = Duration.ofSeconds(1).toNanos();

    private static final int MOST_CLIENTS = 100_000;
    private static final String ALL_OTHERS = "all others";

    private final ConcurrentMap<String, Long> fullAt = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;
    private final long nanosPerToken;
    private final long nanosPerBucket;
    private final AtomicLong sweptAt;

    public TokenBuckets(double tokensPerSecond, int burst, LongSupplier nanoTime) {
        this.nanosPerToken = (long) (Duration.ofSeconds(1).toNanos() / tokensPerSecond);
        this.nanosPerBucket = nanosPerToken * burst;
        this.nanoTime = nanoTime;
        this.sweptAt = new AtomicLong(nanoTime.getAsLong());
    }

    /** Takes a token if there is one. @return zero, or how long until there is one */
    public Duration tryTake(String client) {
        long now = nanoTime.getAsLong();
        long[] missing = { 0 };
        String payer = fullAt.size() < MOST_CLIENTS || fullAt.containsKey(client) ? client : ALL_OTHERS;
        fullAt.compute(payer, (key, full) -> {
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
