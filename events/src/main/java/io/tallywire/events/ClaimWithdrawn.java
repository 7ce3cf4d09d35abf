package io.tallywire.events;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A claim no longer stands, because its article was corrected or withdrawn. */
public record ClaimWithdrawn(String id, String articleId, String seriesId, Reason reason, Instant withdrawnAt) {
    public enum Reason {
        @JsonProperty("article-corrected")
        ARTICLE_CORRECTED,
        @JsonProperty("article-withdrawn")
        ARTICLE_WITHDRAWN
    }
}
