package io.tallywire.console.forward;

import io.tallywire.console.Service;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** What a browser is told when no service could answer it (RFC 9457). */
record Problem(int status, String title, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** Seconds after which another attempt is worth while. */
    static final String RETRY_AFTER = "3";

    static Problem unreached(Service service) {
        return new Problem(503, "The " + service.name() + " does not answer",
                "It is stopped, or just starting. Nothing of what you sent has come to it; try again in a few seconds.");
    }

    static Problem brokenOff(Service service) {
        return new Problem(502, "The " + service.name() + " broke off",
                "It closed the connection before it answered, or took too long. It may have done what you asked for; look before"
                        + " you try again.");
    }

    static Problem crookedPath() {
        return new Problem(400, "Malformed path", "Write the path without `.` and `..` in it.");
    }

    Buffer body() {
        return new JsonObject().put("title", title).put("status", status).put("detail", detail).toBuffer();
    }

    void answer(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(body());
    }
}
