package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Json;
import io.tallywire.cli.system.Service;

/** Log lines are JSON, find their article, series and alert by fields, and repeat nothing that a publisher wrote. */
class LogFieldsIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();

    private final String run = UUID.randomUUID().toString();

    @Test
    void anAlertIsLoggedWithItsIdsAndWithoutItsText() {
        SYSTEM.restore();
        String id = "log-" + run;
        SYSTEM.post(Map.of("id", id, "publisher", "Blatt", "language", "de", "publishedAt", "2026-05-04T08:00:00Z", "title",
                "Überschrift" + run, "text",
                "In Geheimort" + run + " stieg die Zahl der Verletzten von 20 auf " + Numbers.next()
                        + ", teilte die Feuerwehr mit."));
        JsonNode alert = SYSTEM.alerts(id, 1).getFirst();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(fields(Service.ALERTS))
                .anySatisfy(fields -> {
                    assertThat(fields.path("article").asText()).isEqualTo(id);
                    assertThat(fields.path("series")).isEqualTo(alert.get("seriesId"));
                    assertThat(fields.path("alert")).isEqualTo(alert.get("id"));
                }));
        for (Service service : Service.values()) {
            assertThat(SYSTEM.log(service)).doesNotContain("Geheimort" + run, "Überschrift" + run);
        }
    }

    @Test
    void aDeadLetterIsLoggedWithItsArticle() {
        SYSTEM.restore();
        String id = "dead-" + run;
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", SYSTEM.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("articles", id, "{\"text\": \"Geheimort" + run + "\"}"));
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(fields(Service.CLAIMS))
                .anySatisfy(fields -> assertThat(fields.path("article").asText()).isEqualTo(id)));
        assertThat(SYSTEM.log(Service.CLAIMS)).doesNotContain("Geheimort" + run);
    }

    /** Of this run's lines. */
    private List<JsonNode> fields(Service service) {
        return SYSTEM.log(service).lines().filter(line -> line.contains(run)).map(line -> {
            try {
                return Json.MAPPER.readTree(line).path("mdc");
            } catch (IOException e) {
                throw new UncheckedIOException("no JSON: " + line, e);
            }
        }).toList();
    }
}
