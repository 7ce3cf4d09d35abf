package io.tallywire.messaging.deadletter;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How dead letters are kept. */
@ConfigMapping(prefix = "tallywire.dead-letters")
public interface DeadLetterConfig {
    /** How long a letter can be read and replayed; older ones go when a new one comes. */
    @WithDefault("P90D")
    Duration retention();
}
