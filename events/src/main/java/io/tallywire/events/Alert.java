package io.tallywire.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

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
 */
public record Alert(String id, String ruleId, String seriesId, Map<String, String> labels, Set<ChangeKind> kinds,
        Severity severity,
        AlertStatus status, @JsonProperty("old") AlertSide before, @JsonProperty("new") AlertSide after,
        @Nullable BigDecimal relativeChange, BigDecimal absoluteChange, String explanation, Instant raisedAt,
        String articleId) {
}
