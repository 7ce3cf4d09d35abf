package io.tallywire.events;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum ClaimStatus {
    @JsonProperty("active")
    ACTIVE,
    /** Replaced by a newer version of its article, or its article was withdrawn. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
