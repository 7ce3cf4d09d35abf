package io.tallywire.console;

import java.net.URI;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are that the console stands in front of. */
@ConfigMapping(prefix = "tallywire.console")
public interface Services {
    @WithDefault("http://localhost:8081")
    URI ingestUrl();

    @WithDefault("http://localhost:8082")
    URI claimsUrl();

    @WithDefault("http://localhost:8083")
    URI alertsUrl();

    /** All of them, in the order in which an article passes through them. */
    default List<Service> all() {
        return List.of(new Service("ingest", ingestUrl()), new Service("claims", claimsUrl()),
                new Service("alerts", alertsUrl()));
    }
}
