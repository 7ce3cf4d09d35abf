package io.tallywire.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.tallywire.benchmarks.story.Article;

/** The running system, by its addresses. */
final class Target {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI ingest;
    private final URI claims;
    private final URI alerts;

    Target(URI ingest, URI claims, URI alerts) {
        this.ingest = ingest;
        this.claims = claims;
        this.alerts = alerts;
    }

    /** The body of a request. */
    static byte[] json(Article article) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", article.id());
        fields.put("publisher", article.publisher());
        fields.put("language", article.language());
        fields.put("publishedAt", article.publishedAt());
        fields.put("title", article.title());
        fields.put("text", article.text());
        try {
            return JSON.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the status */
    CompletableFuture<Integer> post(byte[] article) {
        HttpRequest request = HttpRequest.newBuilder(ingest.resolve("/articles")).header("Content-Type", "application/json")
                .timeout(PATIENCE).POST(BodyPublishers.ofByteArray(article)).build();
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    boolean hasArticle(String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(claims.resolve("/articles/" + id)).timeout(PATIENCE).build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** What each service tells of itself, by its name. */
    Map<String, String> metrics() throws IOException, InterruptedException {
        Map<String, String> metrics = new LinkedHashMap<>();
        metrics.put("ingest", metrics(ingest));
        metrics.put("claims", metrics(claims));
        metrics.put("alerts", metrics(alerts));
        return metrics;
    }

    private String metrics(URI service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/metrics")).timeout(PATIENCE).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** The lines of the stream of alerts, which ends when the service or this process does. */
    Stream<String> alertLines() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(alerts.resolve("/alerts/stream")).header("Accept", "text/event-stream")
                .build();
        var response = http.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("the stream of alerts answers " + response.statusCode());
        }
        return response.body();
    }

    /** The article that an alert of the stream was triggered by. */
    static String articleOf(String alertJson) throws IOException {
        return JSON.readTree(alertJson).path("articleId").asText();
    }
}
