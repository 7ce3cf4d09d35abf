package io.tallywire.ingest;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator can set. */
@ConfigMapping(prefix = "tallywire")
public interface IngestConfig {
    Articles articles();

    Claims claims();

    RateLimit rateLimit();

    interface Articles {
        /** How far in the future `publishedAt` may lie: clocks differ, and embargoed articles come early. */
        @WithDefault("P1D")
        Duration maxAhead();

        /** How long a client waits for Kafka before it gets 503; at least a second. */
        @WithDefault("PT5S")
        Duration acknowledgeWithin();

        /** How much may wait for Kafka at one time; what comes on top gets 503 at once. */
        @WithDefault("64M")
        MemorySize maxWaiting();

        /** How many lines of one NDJSON request may wait for Kafka. */
        @WithDefault("512")
        @Min(1)
        int maxLinesWaiting();
    }

    interface Claims {
        /** Where clients reach the claims service; `Location` points there. */
        @WithDefault("http://localhost:8082")
        URI url();
    }

    interface RateLimit {
        /** Articles that one client address may send in a second, on average; 0 for no limit. */
        @WithDefault("5000")
        @Min(0)
        int articlesPerSecond();

        /** Articles that a client may send at once after a pause. */
        @WithDefault("10000")
        @Min(1)
        int burst();
    }
}
