package io.tallywire.events;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A claim no longer stands in a series, because its article was corrected or withdrawn, or because it belongs to another series
 * now.
 *
 * @param seriesId the series in which it stood
 * @param revision the claim's revision that no longer stands: a later one is not touched
 */
public record ClaimWithdrawn(String id, String articleId, String seriesId, int revision, Reason reason, Instant withdrawnAt) {
    public enum Reason {
        @JsonProperty("article-corrected")
        ARTICLE_CORRECTED,
        @JsonProperty("article-withdrawn")
        ARTICLE_WITHDRAWN,
        /** It was filed elsewhere: it is recorded anew, with the next revision. */
        @JsonProperty("series-changed")
        SERIES_CHANGED
    }
}
