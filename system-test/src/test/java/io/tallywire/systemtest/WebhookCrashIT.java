package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.tallywire.cli.Json;
import io.tallywire.cli.system.Service;

/** The alerts service dies at once while it delivers: its receivers get every alert all the same. */
class WebhookCrashIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final int ARTICLES = 40;

    private final Set<String> received = ConcurrentHashMap.newKeySet();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void restore() {
        receiver.stop(0);
        SYSTEM.restore();
    }

    /** Slow enough that the crash meets deliveries on their way. */
    private void receive(HttpExchange exchange) throws IOException {
        JsonNode message = Json.MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        received.add(message.at("/data/id").asText());
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Test
    void whatWasRaisedAroundACrashReachesTheReceiver() throws IOException {
        String run = UUID.randomUUID().toString();
        SYSTEM.restore();
        String path = subscribe();
        List<String> articles = new ArrayList<>();

        for (int i = 0; i < ARTICLES; i++) {
            if (i == ARTICLES / 2) {
                await().until(() -> !received.isEmpty());
                SYSTEM.kill(Service.ALERTS.title());
            }
            String id = "webhook-" + run + "-" + i;
            articles.add(id);
            SYSTEM.post(Map.of("id", id, "publisher", "Blatt " + id, "language", "de", "publishedAt", "2026-05-04T08:00:00Z",
                    "text", "In Musterort " + run + i + " stieg die Zahl der Verletzten von 20 auf " + Numbers.next()
                            + ", sagte die Feuerwehr."));
        }
        SYSTEM.restore();

        List<String> raised = articles.stream().flatMap(id -> SYSTEM.alerts(id, 1).stream())
                .map(alert -> alert.get("id").asText()).toList();
        assertThat(raised).hasSize(ARTICLES);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(received).containsAll(raised));
        assertThat(SYSTEM.get(Service.ALERTS, path + "/deliveries?status=given-up").body()).contains("\"items\":[]");
    }

    private String subscribe() throws IOException {
        var answer = SYSTEM.post(Service.ALERTS, "/subscriptions",
                Map.of("url", "http://localhost:" + receiver.getAddress().getPort() + "/"));
        assertThat(answer.statusCode()).isEqualTo(201);
        return "/subscriptions/" + Json.MAPPER.readTree(answer.body()).get("id").asText();
    }
}
