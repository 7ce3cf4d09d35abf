package io.tallywire.ingest.rate;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.tallywire.ingest.refusal.Reason;
import io.tallywire.ingest.refusal.Refused;
import io.tallywire.rest.rate.TokenBuckets;

/** The number of articles that one client address may send. */
@ApplicationScoped
public class ClientLimit {
    private final @Nullable TokenBuckets buckets;

    public ClientLimit(RateLimitConfig config) {
        buckets = config.articlesPerSecond() == 0 ? null
                : new TokenBuckets(config.articlesPerSecond(), config.burst(), System::nanoTime);
    }

    /** @throws Refused if the client has sent too much */
    public void check(String client) {
        Duration wait = toWait(client);
        if (wait.isPositive()) {
            throw Refused.forNow(Reason.RATE_LIMITED,
                    "You send more articles than this service takes from one address; send more"
                            + " slowly, or many in one request as NDJSON.",
                    wait);
        }
    }

    /** Returns when the client may send the next article. */
    public void await(String client) throws InterruptedException {
        for (Duration wait = toWait(client); wait.isPositive(); wait = toWait(client)) {
            Thread.sleep(wait);
        }
    }

    private Duration toWait(String client) {
        return buckets == null ? Duration.ZERO : buckets.tryTake(client);
    }
}
