package io.tallywire.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What made a figure news. */
public enum ChangeKind {
    /** One sentence states both ends of a change. */
    @JsonProperty("stated-change")
    STATED_CHANGE,
    /** A source's new estimate differs from its own last one. */
    @JsonProperty("revision")
    REVISION,
    /** Two sources heard within the freshness window differ. */
    @JsonProperty("disagreement")
    DISAGREEMENT,
    /** The consensus differs from what it was when the series last alerted, or began. */
    @JsonProperty("shift")
    SHIFT,
    /** The consensus crosses a level that a rule names. */
    @JsonProperty("crossing")
    CROSSING,
    /** The first claim of a series. */
    @JsonProperty("first")
    FIRST,
    /** A note, not a reason of its own: an article gives the same number as a total and as an increase. */
    @JsonProperty("total-or-increase")
    TOTAL_OR_INCREASE
}
