package io.tallywire.alerts.retention;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tallywire.alert-log")
public interface LogRetentionConfig {
    /** How long a client may be away and still get all that it missed. Alerts themselves are kept for good. */
    @WithDefault("P30D")
    Duration retention();

    /** How often what is older is deleted. */
    @WithDefault("1h")
    String cleaning();
}
