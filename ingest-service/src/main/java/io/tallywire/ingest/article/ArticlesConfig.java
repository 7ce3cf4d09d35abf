package io.tallywire.ingest.article;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which articles are taken, and how many at a time. */
@ConfigMapping(prefix = "tallywire.articles")
public interface ArticlesConfig {
    /** How far in the future `publishedAt` may lie: clocks differ, and embargoed articles come early. */
    @WithDefault("P1D")
    Duration maxAhead();

    /** How long a client waits for Kafka before it gets 503. */
    @WithDefault("PT5S")
    @DurationMin(seconds = 1)
    Duration acknowledgeWithin();

    /** How much may wait for Kafka at one time; what comes on top gets 503 at once. */
    @WithDefault("32M")
    MemorySize maxWaiting();

    /** How many lines of one NDJSON request may wait for Kafka. */
    @WithDefault("512")
    @Min(1)
    int maxLinesWaiting();
}
