package io.tallywire.ingest;

import java.net.URI;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where articles can be read once they have come through. */
@ConfigMapping(prefix = "tallywire.claims")
public interface ClaimsAddress {
    /** Where clients reach the claims service; `Location` points there. */
    @WithDefault("http://localhost:8082")
    URI url();
}
