package io.tallywire.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An estimate has changed, or two sources differ, by what a rule calls news.
 *
 * @param id derived from rule, series, baseline claim and triggering claim: replaying the stream makes the same alert
 * @param seriesId the series of the new estimate
 * @param kinds all kinds that fired for the triggering article
 * @param relativeChange (new − old) / |old|, so 1.73 for +173 %; null where the old value is zero
 * @param absoluteChange new − old, in the base unit of the series
 * @param explanation the arithmetic in one line of words
 * @param articleId the article that triggered it
 * @param before null where there was nothing before, as for the first claim of a series; then `absoluteChange` is null too
 * @param acknowledgement null until someone acknowledged it
 * @param silencedBy the silences that were in force for it when this happened to it: it was not sent to anyone who did not
 *        ask for silenced alerts
 */
public record Alert(String id, String ruleId, String seriesId, Map<String, String> labels, Set<ChangeKind> kinds,
        Severity severity,
        AlertStatus status, @JsonProperty("old") @Nullable AlertSide before, @JsonProperty("new") AlertSide after,
        @Nullable BigDecimal relativeChange, @Nullable BigDecimal absoluteChange, String explanation, Instant raisedAt,
        String articleId, @Nullable Acknowledgement acknowledgement, List<String> silencedBy) {
    /** Keeps labels in alphabetical order and kinds in the order of {@link ChangeKind}. */
    public Alert {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        silencedBy = List.copyOf(silencedBy);
    }

    /** The ids of the claims that it compares. */
    public List<String> restsOn() {
        return Stream.of(before, after).filter(Objects::nonNull).map(AlertSide::claimId).toList();
    }

    /** The same alert after something happened to it. */
    public Alert as(AlertStatus newStatus, String newExplanation) {
        return new Alert(id, ruleId, seriesId, labels, kinds, severity, newStatus, before, after, relativeChange,
                absoluteChange,
                newExplanation, raisedAt, articleId, acknowledgement, silencedBy);
    }

    /** The same alert, resting on what a newer one found. */
    public Alert updatedBy(Alert newer) {
        return new Alert(id, ruleId, seriesId, newer.labels, kinds, newer.severity, AlertStatus.UPDATED, newer.before,
                newer.after,
                newer.relativeChange, newer.absoluteChange, newer.explanation, raisedAt, articleId, acknowledgement,
                silencedBy);
    }

    /** The same alert, telling of other kinds of change. */
    public Alert withKinds(Set<ChangeKind> newKinds) {
        return new Alert(id, ruleId, seriesId, labels, newKinds, severity, status, before, after, relativeChange,
                absoluteChange, explanation, raisedAt, articleId, acknowledgement, silencedBy);
    }

    /** The same alert, of another series. */
    public Alert movedTo(String newSeriesId, Map<String, String> newLabels) {
        return new Alert(id, ruleId, newSeriesId, newLabels, kinds, severity, status, before, after, relativeChange,
                absoluteChange, explanation, raisedAt, articleId, acknowledgement, silencedBy);
    }

    /** The same alert, acknowledged. */
    public Alert acknowledged(Acknowledgement by) {
        return new Alert(id, ruleId, seriesId, labels, kinds, severity, status, before, after, relativeChange, absoluteChange,
                explanation, raisedAt, articleId, by, silencedBy);
    }

    /** The same alert, held back by these silences; none for one that everyone gets. */
    public Alert silencedBy(List<String> silences) {
        return new Alert(id, ruleId, seriesId, labels, kinds, severity, status, before, after, relativeChange, absoluteChange,
                explanation, raisedAt, articleId, acknowledgement, silences);
    }

    /** Whether only those get it who ask for silenced alerts. */
    public boolean silenced() {
        return !silencedBy.isEmpty();
    }
}
