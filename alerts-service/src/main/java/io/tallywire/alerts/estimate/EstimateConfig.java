package io.tallywire.alerts.estimate;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tallywire.estimates")
public interface EstimateConfig {
    /** A source that was not heard for this long takes no part in disagreements and the consensus. */
    @WithDefault("P30D")
    Duration freshness();

    /** How often disagreements are looked through for a side that has fallen silent. */
    @WithDefault("1h")
    String silenceCheck();

    /** How long an article waits for claims of it that were announced, before it is judged without them. */
    @WithDefault("PT2M")
    Duration longestWait();

    /** How often articles that wait are looked through. */
    @WithDefault("30s")
    String waitingCheck();
}
