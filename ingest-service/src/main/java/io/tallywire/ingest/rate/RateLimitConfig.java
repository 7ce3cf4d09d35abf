package io.tallywire.ingest.rate;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many articles one client address may send. */
@ConfigMapping(prefix = "tallywire.rate-limit")
public interface RateLimitConfig {
    /** In a second, on average; 0 for no limit. */
    @WithDefault("5000")
    @Min(0)
    int articlesPerSecond();

    /** At once, after a pause. */
    @WithDefault("10000")
    @Min(1)
    int burst();
}
