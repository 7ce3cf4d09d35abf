package io.tallywire.alerts.silence;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A silence as clients see it, with what it is at the moment of asking. */
record SilenceView(@JsonUnwrapped Silence silence, Silence.State state) {
    static SilenceView of(Silence silence, Instant now) {
        return new SilenceView(silence, silence.stateAt(now));
    }
}
