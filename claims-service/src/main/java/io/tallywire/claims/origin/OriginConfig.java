package io.tallywire.claims.origin;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "tallywire.origins")
public interface OriginConfig {
    /** How far apart two articles may be published and still be copies of one text. */
    @WithDefault("P14D")
    Duration window();
}
