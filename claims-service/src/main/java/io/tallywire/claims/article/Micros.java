package io.tallywire.claims.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as PostgreSQL keeps them, so that events and REST tell the same. */
final class Micros {
    private Micros() {
    }

    static Instant of(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
