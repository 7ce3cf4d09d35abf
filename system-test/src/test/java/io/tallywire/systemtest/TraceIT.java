package io.tallywire.systemtest;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.tallywire.cli.Json;
import io.tallywire.cli.system.Service;
import io.tallywire.systemtest.SpanCollector.Step;

/** One trace leads from the request that brings an article to the stream and the webhook that tell of its alert. */
class TraceIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final String CLIENT = "00f067aa0ba902b7";

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final Map<String, String> tracesOfMessages = new ConcurrentHashMap<>();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        SYSTEM.restore();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String header = exchange.getRequestHeaders().getFirst("traceparent");
            var message = Json.MAPPER.readTree(exchange.getRequestBody());
            tracesOfMessages.put(message.at("/data/articleId").asText(), header == null ? "none" : header);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Test
    void anArticleAndItsAlertAreOneTrace() throws IOException {
        String id = "trace-" + trace;
        SYSTEM.post(Service.ALERTS, "/subscriptions",
                Map.of("url", "http://localhost:" + receiver.getAddress().getPort() + "/"));

        try (InputStream stream = SYSTEM.openStreamOnce(Service.ALERTS, "/alerts/stream")) {
            assertThat(stream.read()).isPositive();
            assertThat(SYSTEM.post(Map.of("id", id, "publisher", "Blatt " + id, "language", "de", "publishedAt",
                    "2026-05-04T08:00:00Z", "text",
                    "In Musterort " + trace + " stieg die Zahl der Verletzten von 20 auf " + Numbers.next()
                            + ", teilte die Feuerwehr mit."),
                    "00-" + trace + "-" + CLIENT + "-01").statusCode()).isEqualTo(202);

            await().atMost(Duration.ofSeconds(30)).untilAsserted(
                    () -> assertThat(SYSTEM.spans().steps(trace)).extracting(step -> step.service() + ": " + step.name())
                            .contains("ingest-service: POST /articles", "ingest-service: articles send",
                                    "claims-service: articles process", "alerts-service: claims process",
                                    "alerts-service: stream write", "alerts-service: webhook attempt"));
        }

        List<Step> steps = SYSTEM.spans().steps(trace);
        Set<String> known = steps.stream().map(Step::id).collect(toSet());
        known.add(CLIENT);
        assertThat(steps).allSatisfy(step -> assertThat(known).contains(step.parent()));
        assertThat(tracesOfMessages.get(id)).startsWith("00-" + trace + "-");
        for (String topic : List.of("articles", "claims", "alerts")) {
            assertThat(TopicRecords.read(SYSTEM, topic, 1, record -> record.value().contains(id)))
                    .as(topic).allSatisfy(record -> assertThat(
                            new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                            .startsWith("00-" + trace + "-"));
        }
    }
}
