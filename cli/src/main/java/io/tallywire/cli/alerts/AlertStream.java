package io.tallywire.cli.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.Json;
import io.tallywire.cli.http.NotLetIn;
import io.tallywire.cli.http.ServiceClient;

/**
 * Follows the alerts as they are raised; after a break in the connection it goes on where it was, though nothing may have
 * happened before.
 */
public final class AlertStream {
    private static final int ATTEMPTS = 30;
    private static final String GAP = "gap";

    private final ServiceClient alerts;
    private final Consumer<String> notes;
    private String lastId = "";

    /** @param notes told where alerts may be missing, and why */
    public AlertStream(ServiceClient alerts, Consumer<String> notes) {
        this.alerts = alerts;
        this.notes = notes;
    }

    /** Hands on each alert, for as long as the service is there or comes back within half a minute. */
    public void follow(Consumer<JsonNode> handler) {
        boolean wasThere = false;
        int failed = 0;
        while (true) {
            try {
                connect(handler);
                wasThere = true;
                failed = 0;
            } catch (NotLetIn wantsAnotherToken) {
                throw wantsAnotherToken;
            } catch (Failure notThere) {
                failed++;
                if (failed > ATTEMPTS || !wasThere) {
                    throw notThere;
                }
            }
            pause();
        }
    }

    /** Returns once the connection breaks. */
    private void connect(Consumer<JsonNode> handler) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/event-stream"));
        if (!lastId.isEmpty()) {
            headers.put("Last-Event-ID", lastId);
        }
        try {
            InputStream body = alerts.stream("/alerts/stream", headers);
            try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                read(reader, handler);
            }
        } catch (IOException broken) {
            // the caller connects again
        }
    }

    private void read(BufferedReader reader, Consumer<JsonNode> handler) throws IOException {
        EventLines events = new EventLines(reader, lastId);
        try {
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                JsonNode data = Json.MAPPER.readTree(event.get().data());
                switch (event.get().name()) {
                    case EventLines.MESSAGE -> handler.accept(data);
                    case GAP -> notes.accept("some alerts were missed: " + data.path("reason").asText()
                            + "; './tallywire alerts' lists all");
                    default -> notes.accept(event.get().name() + ": " + data.path("reason").asText());
                }
            }
        } finally {
            // Events without data, such as the greeting and heartbeats, tell how far the stream has come.
            lastId = events.lastId();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }
}
