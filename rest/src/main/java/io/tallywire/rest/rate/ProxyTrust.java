package io.tallywire.rest.rate;

import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import io.quarkus.runtime.StartupEvent;

/** Refuses to start where anyone could say which address they come from: limits would bind nobody. */
@Singleton
public class ProxyTrust {
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

    void start(@Observes StartupEvent event, Config config) {
        check(config.getOptionalValue(FORWARDING, Boolean.class).orElse(false),
                config.getOptionalValue(TRUSTED, String.class));
    }

    static void check(boolean forwarding, Optional<String> trusted) {
        if (forwarding && trusted.isEmpty()) {
            throw new IllegalStateException(
                    FORWARDING + " believes X-Forwarded-For of everyone; name your proxies in " + TRUSTED
                            + " (addresses or networks)");
        }
    }
}
