package io.tallywire.console.status;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a service is. What it does not tell is null: because it is away, because it has no such thing, or because the reader's
 * token
 * does not open its metrics.
 *
 * @param lag records that it has not processed
 * @param deadLetters records set aside that nobody has replayed
 * @param processed what it has put out since it started: articles, claims or alerts
 */
public record ServiceStatus(String name, Health health, List<Check> checks, @Nullable Long lag, @Nullable Long deadLetters,
        @Nullable Long processed) {
    /** What the service says of itself, or that it says nothing. */
    public enum Health {
        UP,
        DOWN,
        AWAY
    }

    /** @param detail why it is down, in words, where the service tells */
    public record Check(String name, Health status, @Nullable String detail) {
    }

    static ServiceStatus of(String name, HealthReport report, Exposition metrics) {
        return new ServiceStatus(name, report.health(), report.checks(),
                metrics.max("tallywire_consumer_lag"), metrics.max("tallywire_dead_letters_waiting"),
                name.equals("ingest") ? metrics.sum("tallywire_articles_accepted_total", "")
                        : metrics.sum("tallywire_outbox_sent_total", "topic=\"" + name + "\""));
    }
}
