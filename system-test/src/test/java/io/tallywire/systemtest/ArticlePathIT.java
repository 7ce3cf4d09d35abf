package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.alerts.AlertStream;
import io.tallywire.cli.system.Service;

/** An article goes in, its figures are stored, and a changed estimate comes out: by REST, as a stream and by Kafka. */
class ArticlePathIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final String TEXT = """
            Die Regierung von Ostland will ihr Kontingent im Norden ausbauen. Geheimdienste rechnen damit, dass die Zahl der \
            ostländischen Soldaten an der Grenze von zuletzt rund 4.000 auf bis zu 9.000 steigt. Die Ankündigung, bis zu 9.000 \
            zusätzliche ostländische Soldaten zu schicken, stieß auf Zweifel. Die Forscherin Ruth Adler vom Institut für \
            Sicherheit widersprach. Sie sagte: „2.000 bis 3.000 klingt realistischer.“
            """;

    @Test
    void theFiguresAndTheAlertsOfAnArticleComeOutEverywhereAndOnlyOnce() throws Exception {
        String id = "path-" + UUID.randomUUID();
        Map<String, String> article = article(id, TEXT);
        List<JsonNode> streamed = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> new AlertStream(SYSTEM.client(Service.ALERTS)).follow(streamed::add));

        assertThat(SYSTEM.post(article).statusCode()).isEqualTo(202);

        assertThat(SYSTEM.claims(id)).extracting(claim -> claim.path("text").asText())
                .containsExactly("rund 4.000", "bis zu 9.000", "bis zu 9.000", "2.000 bis 3.000");
        List<JsonNode> alerts = SYSTEM.alerts(id, 2);
        assertThat(alerts).extracting(alert -> alert.path("explanation").asText())
                .anySatisfy(line -> assertThat(line).contains("about 4,000", "up to 9,000", "+125 %"))
                .anySatisfy(line -> assertThat(line).contains("Ruth Adler says 2,000 to 3,000", "up to 9,000"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(ids(streamed)).containsAll(ids(alerts)));
        assertThat(keysOnTopic("alerts", ids(alerts))).hasSize(2);

        assertThat(SYSTEM.post(article).statusCode()).isEqualTo(202);
        String next = "path-" + UUID.randomUUID();
        SYSTEM.post(article(next, "Es blieb ruhig."));
        SYSTEM.claims(next);
        assertThat(SYSTEM.claims(id)).hasSize(4);
        assertThat(SYSTEM.alerts(id, 2)).hasSize(2);
    }

    @Test
    void anArticleThatAnswersNotFoundComesThroughLater() {
        assertThat(SYSTEM.get(Service.CLAIMS, "/articles/never-posted").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> article(String id, String text) {
        return Map.of("id", id, "publisher", "Nordkurier " + id, "text", text, "language", "de", "title", "Ostland rüstet auf",
                "url",
                "https://nordkurier.example/" + id, "publishedAt", "2026-05-04T08:00:00Z");
    }

    private static List<String> ids(List<JsonNode> alerts) {
        return alerts.stream().map(alert -> alert.path("id").asText()).toList();
    }

    /** The keys of the records that hold one of these ids. */
    private static List<String> keysOnTopic(String topic, List<String> ids) {
        Map<String, Object> settings = Map.of("bootstrap.servers", SYSTEM.bootstrapServers(), "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        List<String> keys = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (ids.stream().anyMatch(record.value()::contains)) {
                        assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                                .isEqualTo("tallywire.alert.raised.v1");
                        keys.add(record.key());
                    }
                }
                return keys.size() >= ids.size();
            });
        }
        return keys;
    }
}
