package io.tallywire.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Reads one stream of server-sent events, one event at a time; closing it leaves the stream. */
final class EventReader implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final BufferedReader lines;

    /** @param data empty for one that only has an id or a comment */
    record Event(@Nullable String id, @Nullable String name, String data) {
        boolean isNamed(String wanted) {
            return wanted.equals(name);
        }
    }

    private EventReader(URI uri, @Nullable String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    static EventReader open(URI uri, @Nullable String lastEventId) throws IOException, InterruptedException {
        return new EventReader(uri, lastEventId);
    }

    /** The next event, heartbeats and greetings included. */
    Event next() throws IOException {
        String id = null;
        String name = null;
        StringBuilder data = new StringBuilder();
        for (@Nullable
        String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                return new Event(id, name, data.toString());
            }
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).stripLeading();
            switch (line.substring(0, Math.max(colon, 0))) {
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data.append(value);
                default -> {
                    // a comment
                }
            }
        }
        throw new IOException("the stream has ended");
    }

    /** The next alert. */
    Event nextAlert() throws IOException {
        Event event = next();
        while (event.data().isEmpty() || event.name() != null) {
            event = next();
        }
        return event;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
