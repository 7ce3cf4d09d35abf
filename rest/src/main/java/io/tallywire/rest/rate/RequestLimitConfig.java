package io.tallywire.rest.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests one client may make; health and metrics are not counted. */
@ConfigMapping(prefix = "tallywire.requests")
public interface RequestLimitConfig {
    /** In a second, on average; 0 for no limit. */
    @WithDefault("1000")
    double perSecond();

    /** At once, after a pause. */
    @WithDefault("4000")
    int burst();
}
