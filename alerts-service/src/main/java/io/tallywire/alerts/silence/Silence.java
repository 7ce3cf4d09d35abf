package io.tallywire.alerts.silence;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What someone does not want to be told of for a while. Alerts that it matches are kept and marked, and only sent to those who
 * ask for silenced alerts.
 *
 * @param match label matchers, all of which must hold for the labels of an alert; the label `rule` is the id of its rule
 * @param startsAt from when on it is in force
 * @param endsAt until when it is in force, a moment that belongs to it no more
 */
public record Silence(String id, List<String> match, Instant startsAt, Instant endsAt, String createdBy, String comment) {
    public enum State {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("expired")
        EXPIRED
    }

    public State stateAt(Instant now) {
        return !now.isBefore(endsAt) ? State.EXPIRED : now.isBefore(startsAt) ? State.PENDING : State.ACTIVE;
    }
}
