package io.tallywire.alerts.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tallywire.webhooks")
public interface WebhookConfig {
    /** Networks in CIDR notation to which webhooks may go although they are not public. */
    Optional<List<String>> allowedNetworks();

    /**
     * 32 bytes in Base64 with which the secrets of subscriptions are encrypted at rest; without it they are kept as they are.
     */
    Optional<String> key();

    /** How long a receiver has for its whole answer. */
    @WithDefault("15s")
    Duration timeout();

    /**
     * How long after each failed attempt the next one follows, at the earliest; after the last of them the delivery is given
     * up.
     */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** By which share at most an attempt is put off at random, so that receivers that come back are not met by all at once. */
    @WithDefault("0.2")
    double jitter();

    /** How long nothing but failures make a subscription disabled. */
    @WithDefault("P5D")
    Duration disableAfter();

    /** How long the secret before the last rotation signs too. */
    @WithDefault("24h")
    Duration rotation();

    /** Attempts that one instance makes at a time for one subscription. */
    @WithDefault("8")
    int concurrency();

    /** How long deliveries that are over stay in the log. */
    @WithDefault("P30D")
    Duration logRetention();
}
