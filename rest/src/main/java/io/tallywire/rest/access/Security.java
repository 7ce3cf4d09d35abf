package io.tallywire.rest.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Whether clients need a token: {@value #KEY}, by default on. */
enum Security {
    ON,
    OFF,
    /** Neither the one nor the other was said; counts as on until the start is refused. */
    UNCLEAR;

    static final String KEY = "tallywire.security";
    /** Any one of these tells whose tokens are good. */
    static final List<String> PROVIDER_KEYS = List.of("quarkus.oidc.auth-server-url", "quarkus.oidc.public-key");

    static Security of(@Nullable String value) {
        return switch (value) {
            case null -> ON;
            case "on" -> ON;
            case "off" -> OFF;
            default -> UNCLEAR;
        };
    }
}
