package io.tallywire.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How large a change is, from the least. */
public enum Severity {
    @JsonProperty("info")
    INFO,
    @JsonProperty("warning")
    WARNING,
    @JsonProperty("critical")
    CRITICAL
}
