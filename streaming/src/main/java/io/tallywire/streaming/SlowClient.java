package io.tallywire.streaming;

import java.time.Duration;

/** A client that does not read. */
final class SlowClient extends Exception {
    private static final long serialVersionUID = 1;

    SlowClient(Duration patience) {
        super("nothing was read for " + patience);
    }
}
