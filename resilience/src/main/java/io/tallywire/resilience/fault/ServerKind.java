package io.tallywire.resilience.fault;

import java.util.Locale;

import io.tallywire.resilience.stack.Server;
import io.tallywire.resilience.stack.TestedSystem;

enum ServerKind {
    KAFKA,
    POSTGRES;

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    Server of(TestedSystem system) {
        return this == KAFKA ? system.kafka() : system.postgres();
    }
}
