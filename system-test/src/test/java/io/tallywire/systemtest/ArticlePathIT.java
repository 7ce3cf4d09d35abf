package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.system.Service;

/** An article goes in, its figures are stored, and a changed estimate comes out: by REST, as a stream and by Kafka. */
class ArticlePathIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    /** Eight figures, none of them a date, a model or a rank. */
    private static final String TEXT = """
            Die Regierung von Ostland will ihr Kontingent im Norden ausbauen. Schätzungen zufolge könnte die Zahl der ostländischen \
            Soldaten an der Grenze von derzeit rund 4.000 auf bis zu 9.000 steigen. Bereits im Oktober 2025 hatte Ostland 4.000 \
            Soldaten entsandt, damals an Bord von Flugzeugen des Typs An-26.

            Berichten zufolge sind etwa 700 von den ersten 4.000 ostländischen Soldaten getötet oder verwundet worden.

            Die Ankündigung, bis zu 9.000 zusätzliche ostländische Soldaten zu schicken, stieß auf Zweifel. Die Forscherin Ruth \
            Adler vom Institut für Sicherheit widersprach. Sie sagte, dass die Zahl von 9.000 hoch klinge: „2.000 bis 3.000 klingt \
            realistischer.“
            """;

    @Test
    void theFiguresAndTheAlertsOfAnArticleComeOutEverywhereAndOnlyOnce() {
        String id = "path-" + UUID.randomUUID();
        Map<String, String> article = article(id, TEXT);
        List<String> streamed = new CopyOnWriteArrayList<>();
        Stream<String> stream = SYSTEM.openStream(Service.ALERTS, "/alerts/stream");
        Thread.ofVirtual().start(() -> copy(stream, streamed));

        assertThat(SYSTEM.post(article).statusCode()).isEqualTo(202);

        assertThat(SYSTEM.claims(id)).extracting(claim -> claim.path("text").asText())
                .containsExactly("rund 4.000", "bis zu 9.000", "4.000", "etwa 700", "4.000", "bis zu 9.000", "9.000",
                        "2.000 bis 3.000");
        List<JsonNode> alerts = SYSTEM.alerts(id, 2);
        assertThat(alerts).extracting(alert -> alert.path("explanation").asText())
                .anySatisfy(line -> assertThat(line).contains("about 4,000", "up to 9,000", "+125 %"))
                .anySatisfy(line -> assertThat(line).contains("Ruth Adler says 2,000 to 3,000", "up to 9,000"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(ids(alerts)).allSatisfy(alert -> assertThat(streamed).anySatisfy(
                        line -> assertThat(line).startsWith("data:").contains(alert))));
        assertThat(TopicRecords.read(SYSTEM, "alerts", 2, record -> ids(alerts).stream().anyMatch(record.value()::contains)))
                .allSatisfy(record -> assertThat(TopicRecords.header(record, "ce_type")).isEqualTo("tallywire.alert.raised.v1"))
                .extracting(ConsumerRecord::key)
                .containsAll(alerts.stream().map(alert -> alert.path("seriesId").asText()).toList());

        assertThat(SYSTEM.post(article).statusCode()).isEqualTo(202);
        corrected(article, id);
        assertThat(SYSTEM.client(Service.ALERTS).items("/alerts?article=" + id)).hasSize(2);
    }

    /** Until the service ends, by another test's hand or with the JVM. */
    private static void copy(Stream<String> stream, List<String> lines) {
        try (stream) {
            stream.forEach(lines::add);
        } catch (UncheckedIOException ended) {
            lines.add("end: " + ended.getMessage());
        }
    }

    /**
     * Sends the article once more, with a word changed: it stands behind the repetition, so that this has been read when it
     * has.
     */
    private static void corrected(Map<String, String> article, String id) {
        assertThat(SYSTEM.claims(id)).hasSize(8);
        Map<String, String> quiet = new HashMap<>(article);
        quiet.put("text", "Es blieb ruhig.");
        SYSTEM.post(quiet);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                SYSTEM.client(Service.CLAIMS).get("/articles/" + id).orElseThrow().path("version").asInt()).isEqualTo(2));
    }

    private static Map<String, String> article(String id, String text) {
        return Map.of("id", id, "publisher", "Nordkurier " + id, "text", text, "language", "de", "title", "Ostland rüstet auf",
                "url",
                "https://nordkurier.example/" + id, "publishedAt", "2026-05-04T08:00:00Z");
    }

    private static List<String> ids(List<JsonNode> alerts) {
        return alerts.stream().map(alert -> alert.path("id").asText()).toList();
    }
}
