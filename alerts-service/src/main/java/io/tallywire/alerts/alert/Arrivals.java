package io.tallywire.alerts.alert;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Alert;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.messaging.inbox.ReceivedEvent;

/** By which articles a batch came about: which traces they belong to, and since when the system knows them. */
public final class Arrivals {
    private final Map<String, String> traces = new HashMap<>();
    private final Map<String, Instant> receivedAt = new HashMap<>();

    /** Nothing arrived: what happens was asked for, or its time had come. */
    public static Arrivals none() {
        return new Arrivals();
    }

    public static Arrivals of(List<ReceivedEvent> events) {
        Arrivals arrivals = new Arrivals();
        for (ReceivedEvent event : events) {
            switch (event.value()) {
                case ClaimRecorded recorded -> {
                    arrivals.trace(recorded.claim().articleId(), event.trace());
                    arrivals.receivedAt.put(recorded.claim().articleId(), recorded.claim().receivedAt());
                }
                case ClaimWithdrawn withdrawn -> arrivals.trace(withdrawn.articleId(), event.trace());
                default -> {
                }
            }
        }
        return arrivals;
    }

    private void trace(String article, @Nullable String trace) {
        if (trace != null) {
            traces.putIfAbsent(article, trace);
        }
    }

    /** The trace of the article that made the alert what it is: that of its newer side if it is among the arrivals. */
    @Nullable
    String traceOf(Alert alert) {
        return Stream.of(alert.after().articleId(), alert.articleId(), alert.before() == null ? "" : alert.before().articleId())
                .map(traces::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** When the system took the article that raised the alert. */
    Optional<Instant> receivedAt(Alert alert) {
        return Optional.ofNullable(receivedAt.get(alert.articleId()));
    }
}
