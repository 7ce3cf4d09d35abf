package io.tallywire.console.forward;

import java.io.IOException;

import io.vertx.core.Future;

/** There was no connection to a service: nothing of the request has come to it. */
final class Unreached extends IOException {
    private static final long serialVersionUID = 1L;

    private Unreached(Throwable cause) {
        super(cause);
    }

    static <T> Future<T> because(Throwable cause) {
        return Future.failedFuture(new Unreached(cause));
    }
}
