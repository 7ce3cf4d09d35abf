package io.tallywire.teststack.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Requests to a service that say nothing sensible, so that what is allowed changes nothing: an object without fields would be a
 * rule.
 */
final class Knocking {
    private static final String STREAM = "text/event-stream";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    /** @param challenge of the header WWW-Authenticate */
    record Answer(int status, String type, String challenge, String body) {
    }

    Knocking(URI base) {
        this.base = base;
    }

    Answer at(Door door, @Nullable String token) {
        var request = HttpRequest.newBuilder(base.resolve(door.anyPath())).timeout(Duration.ofSeconds(20));
        if (door.method().equals("GET") || door.method().equals("DELETE")) {
            request.method(door.method(), BodyPublishers.noBody());
        } else {
            request.method(door.method(), BodyPublishers.ofString("[]")).header("Content-Type", door.mediaType());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String type = header(response, "Content-Type");
                String text = type.startsWith(STREAM) ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(response.statusCode(), type, header(response, "WWW-Authenticate"), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(door.operation(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String wholeStream(String path, String token) {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token).build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Such as {@code GET /rules}. */
    SortedSet<String> operationsIn(String openApi) {
        SortedSet<String> operations = new TreeSet<>();
        try {
            if (JsonUtil.parseJson(openApi).get("paths") instanceof Map<?, ?> paths) {
                paths.forEach((path, methods) -> ((Map<?, ?>) methods).keySet()
                        .forEach(method -> operations.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));
            }
        } catch (JoseException e) {
            throw new IllegalStateException(openApi, e);
        }
        return operations;
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
