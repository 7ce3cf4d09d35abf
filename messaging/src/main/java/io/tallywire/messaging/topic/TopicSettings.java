package io.tallywire.messaging.topic;

import java.time.Duration;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The topics that a service makes when it starts and they are missing. */
@ConfigMapping(prefix = "tallywire.topics")
public interface TopicSettings {
    /** An article of 1 MiB of text grows when it is written as JSON, and must also fit into the dead letters. */
    int MAX_MESSAGE_BYTES = 9 * 1024 * 1024;

    /** Names of the topics that this service needs. */
    Set<String> names();

    /** How many instances of a consumer can share the work. Changing it later breaks the order of what was sent before. */
    @WithDefault("6")
    int partitions();

    /** Copies of each partition; 3 where there are three brokers or more. */
    @WithDefault("1")
    short replicationFactor();

    /** How long events can be read again. */
    @WithDefault("P30D")
    Duration retention();

    /** How long dead letters can be read and replayed. */
    @WithDefault("P90D")
    Duration deadLetterRetention();
}
