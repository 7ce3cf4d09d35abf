package io.tallywire.claims.series;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tallywire.series")
public interface SeriesConfig {
    /** A series without claims for this long is closed; a later claim opens a new one. */
    @WithDefault("P60D")
    Duration quietPeriod();
}
