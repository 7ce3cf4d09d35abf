package io.tallywire.alerts.stream;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tallywire.stream")
public interface StreamConfig {
    /** How often a stream without news says that it is alive. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How many alerts a slow client may be behind before it is dropped; it can come back with Last-Event-ID. */
    @WithDefault("1000")
    int buffer();
}
