package io.tallywire.events;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum AlertStatus {
    @JsonProperty("open")
    OPEN,
    /** Still true, with other claims than when it was raised. */
    @JsonProperty("updated")
    UPDATED,
    /** What it rested on was corrected or withdrawn. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** The sources agree again. */
    @JsonProperty("resolved")
    RESOLVED
}
