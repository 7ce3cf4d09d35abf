package io.tallywire.teststack.access;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Starts the service with security on, and with a provider that the test finds in its field of type {@link IdentityProvider}.
 */
public class IdentityProviderResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable IdentityProvider provider;

    @Override
    public Map<String, String> start() {
        IdentityProvider started = IdentityProvider.start();
        provider = started;
        return Map.of("tallywire.security", "on", "quarkus.oidc.auth-server-url", started.url());
    }

    @Override
    public void inject(TestInjector injector) {
        if (provider != null) {
            injector.injectIntoFields(provider, field -> field.getType() == IdentityProvider.class);
        }
    }

    @Override
    public void stop() {
        if (provider != null) {
            provider.close();
        }
    }
}
