package io.tallywire.cli.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.Json;

/** Speaks to one of the services on this machine. */
public final class ServiceClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final String name;
    private final URI base;
    private final Token token;

    public ServiceClient(String name, int port, Token token) {
        this.name = name;
        this.base = URI.create("http://127.0.0.1:" + port);
        this.token = token;
    }

    public URI base() {
        return base;
    }

    /** Whether the service says that it is ready. */
    public boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve("/q/health/ready")).timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** The JSON at a path; empty if there is nothing (404). */
    public Optional<JsonNode> get(String path) {
        HttpResponse<String> response = send(request(path).timeout(PATIENCE).build());
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(body(response));
    }

    /** The items of all pages of a list. */
    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String page = cursor.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "cursor=" + Encoded.query(cursor);
            JsonNode body = get(page).orElseThrow(() -> new Failure(name + " has no " + path));
            body.path("items").forEach(items::add);
            cursor = body.path("next").asText("");
        } while (!cursor.isEmpty());
        return items;
    }

    /** The answer to a JSON document that was accepted. */
    public JsonNode post(String path, byte[] json) {
        return body(send(request(path).timeout(PATIENCE)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(json)).build()));
    }

    /**
     * A request whose answer is read as it comes.
     *
     * @throws Failure if the answer is not 200
     */
    public InputStream stream(String path, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                try (InputStream body = response.body()) {
                    throw refusal(response.statusCode(), parse(new String(body.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
            return response.body();
        } catch (ConnectException e) {
            throw notRunning();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return token.on(HttpRequest.newBuilder(base.resolve(path)));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw notRunning();
        } catch (IOException e) {
            throw new Failure(
                    name + " at " + base + " did not answer (" + e.getMessage() + "); './tallywire status' tells more");
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private JsonNode body(HttpResponse<String> response) {
        JsonNode body = parse(response.body());
        if (response.statusCode() >= 300) {
            throw refusal(response.statusCode(), body);
        }
        return body;
    }

    private Failure refusal(int status, JsonNode body) {
        String reason = body.path("detail").asText(body.path("title").asText("no reason given"));
        return NotLetIn.means(status) ? NotLetIn.by(name, status, token, reason)
                : new Failure(name + " refused with status " + status + ": " + reason);
    }

    private static JsonNode parse(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException noJson) {
            return Json.MAPPER.createObjectNode();
        }
    }

    private Failure notRunning() {
        return new Failure(name + " does not answer at " + base + "; start the system with './tallywire up'");
    }

    private static Failure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Failure("interrupted");
    }
}
