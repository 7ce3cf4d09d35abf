package io.tallywire.rest.rate;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** What requests each client has left. Made with the first request: filters are made before there is a configuration. */
@ApplicationScoped
public class RequestBudget {
    private final @Nullable TokenBuckets buckets;

    public RequestBudget(RequestLimitConfig config) {
        buckets = config.perSecond() == 0 ? null : new TokenBuckets(config.perSecond(), config.burst(), System::nanoTime);
    }

    /** Takes one request if there is one. @return zero, or how long until there is one */
    public Duration tryTake(String client) {
        return buckets == null ? Duration.ZERO : buckets.tryTake(client);
    }
}
