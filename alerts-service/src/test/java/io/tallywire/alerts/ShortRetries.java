package io.tallywire.alerts;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Webhooks go to receivers on this host, and are tried again soon. */
public class ShortRetries implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("tallywire.webhooks.allowed-networks", "127.0.0.1/32",
                "tallywire.webhooks.retries", "50ms,100ms,200ms,400ms,800ms,1s,1s,2s,2s",
                "tallywire.webhooks.timeout", "3s",
                "tallywire.webhooks.key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    }
}
