package io.tallywire.systemtest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Json;
import io.tallywire.cli.Settings;
import io.tallywire.cli.http.Encoded;
import io.tallywire.cli.http.ServiceClient;
import io.tallywire.cli.system.LocalSystem;
import io.tallywire.cli.system.Part;
import io.tallywire.cli.system.Service;

/** Everything that the launcher starts, on free ports and empty data; one for all tests of the JVM. */
final class RunningSystem {
    private static final RunningSystem SHARED = new RunningSystem();

    private final Settings settings;
    private final LocalSystem system;
    private final HttpClient http = HttpClient.newHttpClient();
    private final SpanCollector spans = new SpanCollector();

    private RunningSystem() {
        Path root = Path.of(System.getProperty("tallywire.root")).toAbsolutePath();
        Map<String, String> environment = new HashMap<>();
        for (String part : List.of("KAFKA", "POSTGRES", "CONSOLE", "INGEST", "CLAIMS", "ALERTS")) {
            environment.put("TALLYWIRE_" + part + "_PORT", String.valueOf(freePort()));
        }
        environment.put("TALLYWIRE_HOME", Path.of("target", "system").toAbsolutePath().toString());
        environment.put("TALLYWIRE_JAVA_OPTS", spans.options() + " -Dquarkus.log.console.json.enabled=true");
        settings = Settings.from(environment, root);
        system = new LocalSystem(settings);
        system.down(System.out::println);
        system.wipe();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> system.down(line -> {
        })));
        system.up(System.out::println);
    }

    static RunningSystem shared() {
        return SHARED;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    /** What the services recorded of the traces that are to be recorded. */
    SpanCollector spans() {
        return spans;
    }

    /** All that a service has logged so far. */
    String log(Service service) {
        try {
            return Files.readString(settings.home().log(service.title()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + settings.stack().kafka();
    }

    /** Where a browser finds the console; ends with a slash. */
    String console() {
        return "http://127.0.0.1:" + settings.consolePort() + "/";
    }

    ServiceClient client(Service service) {
        return service.client(settings);
    }

    Part part(String name) {
        return system.parts().stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
    }

    /** Ends it as a crash would. */
    void kill(String name) {
        part(name).running().orElseThrow().kill();
        await().until(() -> part(name).running().isEmpty());
    }

    /** Starts one part, and returns once it serves; what depends on it may not have noticed yet. */
    void restart(String name) {
        part(name).awaitReady(part(name).start(), Duration.ofSeconds(60));
    }

    /** Starts whatever does not run, and waits until all is ready. */
    void restore() {
        system.up(System.out::println);
    }

    HttpResponse<String> get(Service service, String path) {
        return send(HttpRequest.newBuilder(uri(service, path)));
    }

    HttpResponse<String> post(Map<String, String> article) {
        return post(Service.INGEST, "/articles", article);
    }

    /** As a client that records the trace it is in. */
    HttpResponse<String> post(Map<String, String> article, String traceparent) {
        return send(HttpRequest.newBuilder(uri(Service.INGEST, "/articles")).header("Content-Type", "application/json")
                .header("traceparent", traceparent)
                .POST(BodyPublishers.ofString(Json.MAPPER.valueToTree(article).toString())));
    }

    HttpResponse<String> post(Service service, String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(uri(service, path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.MAPPER.valueToTree(body).toString())));
    }

    /** Articles as one request, each accepted. */
    void postAll(List<Map<String, String>> articles) {
        String lines = articles.stream().map(article -> Json.MAPPER.valueToTree(article).toString())
                .collect(Collectors.joining("\n"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(Service.INGEST, "/articles"))
                .header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(lines)));
        if (answer.statusCode() != 200
                || answer.body().lines().filter(line -> line.contains("\"id\"")).count() != articles.size()) {
            throw new IllegalStateException("not all were accepted: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** The bytes of a stream of events, until the caller closes it or the service dies. */
    InputStream openStreamOnce(Service service, String path) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(uri(service, path)).build(), BodyHandlers.ofInputStream()).body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** The lines of a stream of events, from now on: it is joined when this returns. */
    Stream<String> openStream(Service service, String path) {
        try {
            return http.send(HttpRequest.newBuilder(uri(service, path)).build(), BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(Service service, String path) {
        return client(service).base().resolve(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of an article once it has come through. */
    List<JsonNode> claims(String article) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> client(Service.CLAIMS).get("/articles/" + Encoded.query(article)).isPresent());
        return client(Service.CLAIMS).items("/claims?article=" + Encoded.query(article));
    }

    /** The alerts that an article triggered, once there are that many. */
    List<JsonNode> alerts(String article, int count) {
        return await().atMost(Duration.ofSeconds(30)).until(
                () -> client(Service.ALERTS).items("/alerts?article=" + Encoded.query(article)),
                found -> found.size() >= count);
    }
}
