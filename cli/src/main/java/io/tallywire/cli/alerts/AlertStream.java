package io.tallywire.cli.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.Json;
import io.tallywire.cli.http.ServiceClient;

/** Follows the alerts as they are raised; after a break in the connection it goes on where it was. */
public final class AlertStream {
    private static final int ATTEMPTS = 30;

    private final ServiceClient alerts;
    private String lastId = "";

    public AlertStream(ServiceClient alerts) {
        this.alerts = alerts;
    }

    /** Hands on each alert, for as long as the service is there or comes back within half a minute. */
    public void follow(Consumer<JsonNode> handler) {
        int failed = 0;
        while (true) {
            try {
                if (connect(handler)) {
                    failed = 0;
                }
            } catch (IOException broken) {
                failed++;
            } catch (Failure notThere) {
                failed++;
                if (failed > ATTEMPTS || lastId.isEmpty() && failed == 1) {
                    throw notThere;
                }
            }
            pause();
        }
    }

    private boolean connect(Consumer<JsonNode> handler) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(alerts.base().resolve("/alerts/stream"))
                .header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        var response = alerts.stream(request.build());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new Failure("the alerts service refused the stream with status " + response.statusCode());
        }
        boolean any = false;
        try (var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            EventLines events = new EventLines(reader, lastId);
            for (Optional<String> event = events.next(); event.isPresent(); event = events.next()) {
                handler.accept(Json.MAPPER.readTree(event.get()));
                lastId = events.lastId();
                any = true;
            }
        }
        return any;
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
