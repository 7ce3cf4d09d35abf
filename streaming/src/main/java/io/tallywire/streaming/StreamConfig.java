package io.tallywire.streaming;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tallywire.stream")
public interface StreamConfig {
    /** How often a stream without news says that it is alive. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How many events wait in memory for a slow client; further ones it gets from the database. */
    @WithDefault("1000")
    int buffer();

    /** How long a client may read nothing while there is something for it, before it is dropped. */
    @WithDefault("PT1M")
    Duration patience();
}
