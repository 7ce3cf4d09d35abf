package io.tallywire.deadletters;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.tallywire.messaging.deadletter.DeadLetters;

/** Tells how many letters nobody has replayed: the same number from each instance, since all have one database. */
@ApplicationScoped
public class WaitingLetters {
    private final DeadLetters letters;
    private final MeterRegistry meters;

    public WaitingLetters(DeadLetters letters, MeterRegistry meters) {
        this.letters = letters;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("tallywire.dead.letters.waiting", this::count)
                .description("Dead letters that were not replayed; the same from every instance").register(meters);
    }

    private double count() {
        try {
            return letters.waiting();
        } catch (SQLException | RuntimeException e) {
            return Double.NaN; // unknown while the database is away
        }
    }
}
