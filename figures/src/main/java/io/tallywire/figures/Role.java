package io.tallywire.figures;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a figure does in its sentence. */
public enum Role {
    @JsonProperty("level")
    LEVEL,
    /** The start of a stated change, and a value that its own source gives up. */
    @JsonProperty("from")
    FROM,
    @JsonProperty("to")
    TO,
    /** An amount of growth ("um 500 gestiegen") or an addition ("weitere 500"). */
    @JsonProperty("increase")
    INCREASE,
    /** An amount of decline, as a positive number ("um 4 Prozent gesunken" is 4). */
    @JsonProperty("decrease")
    DECREASE,
    /** A multiple ("verdoppelt" is 2, "halved" is 0.5). */
    @JsonProperty("factor")
    FACTOR,
    @JsonProperty("part")
    PART,
    @JsonProperty("whole")
    WHOLE
}
