package io.tallywire.figures;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the text states a figure as a fact, a possibility, a projection, or denies it. */
public enum Modality {
    @JsonProperty("asserted")
    ASSERTED,
    @JsonProperty("possible")
    POSSIBLE,
    @JsonProperty("projected")
    PROJECTED,
    @JsonProperty("denied")
    DENIED
}
