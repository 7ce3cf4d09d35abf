package io.tallywire.events;

import org.jspecify.annotations.Nullable;

/** A record that will never be readable, however often it is tried: it belongs into the dead-letter topic. */
public class UnreadableEvent extends Exception {
    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
