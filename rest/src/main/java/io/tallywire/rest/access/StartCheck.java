package io.tallywire.rest.access;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Refuses to start a service of which nobody has said who may come in. Until then nobody may: that is the default. */
@Singleton
public class StartCheck {
    private static final Logger LOG = Logger.getLogger(StartCheck.class);
    private static final int BEFORE_ANYTHING_ELSE = Integer.MIN_VALUE;

    void start(@Observes @Priority(BEFORE_ANYTHING_ELSE) StartupEvent event, Config config) {
        Optional<String> refusal = refusal(config.getOptionalValue(Security.KEY, String.class),
                Security.PROVIDER_KEYS.stream().anyMatch(key -> config.getOptionalValue(key, String.class).isPresent()));
        if (refusal.isPresent()) {
            throw new ConfigurationException(refusal.get());
        }
        if (Security.of(config.getOptionalValue(Security.KEY, String.class).orElse(null)) == Security.OFF) {
            LOG.infof("%s=off: whoever reaches this port may read and write everything", Security.KEY);
        }
    }

    /** Why the service must not start. */
    static Optional<String> refusal(Optional<String> said, boolean providerNamed) {
        return switch (Security.of(said.orElse(null))) {
            case OFF -> Optional.empty();
            case UNCLEAR -> Optional.of(
                    "TALLYWIRE_SECURITY is '" + said.orElse("") + "': set it to 'on', or to 'off' to let everybody in.");
            case ON -> providerNamed ? Optional.empty()
                    : Optional
                            .of("Nobody is named whose tokens are good. Set QUARKUS_OIDC_AUTH_SERVER_URL to the address of the"
                                    + " OpenID Connect provider (for Keycloak https://HOST/realms/REALM), or set TALLYWIRE_SECURITY=off to let"
                                    + " everybody in who reaches the port; docs/operations.md tells more.");
        };
    }
}
