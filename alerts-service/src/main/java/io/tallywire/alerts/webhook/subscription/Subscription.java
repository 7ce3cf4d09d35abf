package io.tallywire.alerts.webhook.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Alert;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.rest.matcher.LabelMatcher;

/**
 * Who gets which alerts by webhook.
 *
 * @param match label matchers that must all hold; none for all alerts
 * @param kinds one of which the alert must have; none for all
 * @param severities one of which the alert must have; none for all
 * @param enabled whether deliveries are made; if not, alerts wait for it to be put anew
 * @param disabledBecause why the service disabled it; null if it did not
 * @param failingSince when the first failure came after which nothing was accepted; null while deliveries arrive
 */
public record Subscription(String id, String url, List<String> match, Set<ChangeKind> kinds, Set<Severity> severities,
        @Nullable String description, boolean enabled, @Nullable String disabledBecause, @Nullable Instant failingSince,
        Instant createdAt) {
    /** Whether it is to be told; never of what a silence holds back. */
    public boolean wants(Alert alert) {
        return !alert.silenced() && (kinds.isEmpty() || alert.kinds().stream().anyMatch(kinds::contains))
                && (severities.isEmpty() || severities.contains(alert.severity()))
                && match.stream().map(LabelMatcher::parse).allMatch(matcher -> matcher.matches(alert.labels()));
    }
}
