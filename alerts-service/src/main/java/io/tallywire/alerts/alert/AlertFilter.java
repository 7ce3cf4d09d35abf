package io.tallywire.alerts.alert;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Alert;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.rest.matcher.LabelMatcher;

/**
 * The conditions by which clients choose alerts, in lists and streams alike; those given must all hold.
 *
 * @param article the one that triggered the alert
 * @param silenced true for those that a silence holds back, false for the others
 * @param from first moment at which the alert was raised
 * @param to moment before which the alert was raised
 */
public record AlertFilter(@Nullable String rule, @Nullable String series, @Nullable String article, @Nullable String kind,
        @Nullable String severity, @Nullable Boolean acknowledged, @Nullable Boolean silenced, List<LabelMatcher> match,
        @Nullable Instant from,
        @Nullable Instant to) {
    static final List<String> KINDS = Arrays.stream(ChangeKind.values()).map(Code::of).toList();
    static final List<String> SEVERITIES = Arrays.stream(Severity.values()).map(Code::of).toList();

    public boolean accepts(Alert alert) {
        return (rule == null || rule.equals(alert.ruleId()))
                && (series == null || series.equals(alert.seriesId()))
                && (article == null || article.equals(alert.articleId()))
                && (kind == null || alert.kinds().stream().anyMatch(one -> Code.of(one).equals(kind)))
                && (severity == null || Code.of(alert.severity()).equals(severity))
                && (acknowledged == null || acknowledged == (alert.acknowledgement() != null))
                && (silenced == null || silenced == alert.silenced())
                && (from == null || !alert.raisedAt().isBefore(from))
                && (to == null || alert.raisedAt().isBefore(to))
                && match.stream().allMatch(matcher -> matcher.matches(alert.labels()));
    }
}
