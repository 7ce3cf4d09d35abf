package io.tallywire.claims;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.kafka.companion.ConsumerTask;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.events.ArticlePublished;
import io.tallywire.events.EventJson;
import io.tallywire.events.EventType;
import io.tallywire.events.Topics;
import io.tallywire.messaging.outbox.OutboxMessage;

/** Publishes articles over Kafka, all in one partition and so in order, and sees what becomes of them. */
final class Newsroom implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaCompanion kafka;

    Newsroom(String bootstrapServers) {
        kafka = new KafkaCompanion(bootstrapServers);
    }

    KafkaCompanion kafka() {
        return kafka;
    }

    static ArticlePublished article(String id, String publisher, String text, Instant publishedAt) {
        return new ArticlePublished(id, publisher, text, "https://talbote.example/" + id, "Aus dem Tal", "de", publishedAt,
                NOON);
    }

    static ProducerRecord<String, String> record(String key, EventType type, Record event) {
        ProducerRecord<String, String> record = new ProducerRecord<>(Topics.ARTICLES, 0, key,
                new String(EventJson.write(event), StandardCharsets.UTF_8));
        OutboxMessage.event(Topics.ARTICLES, key, type, "/test", key + event.hashCode(), NOON, event).headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    void publish(ArticlePublished... articles) {
        kafka.produceStrings().fromRecords(java.util.Arrays.stream(articles)
                .map(article -> record(article.id(), EventType.ARTICLE_PUBLISHED, article)).toList()).awaitCompletion();
    }

    /** Publishes an article and waits until it has come through. */
    ValidatableResponse through(ArticlePublished article) {
        publish(article);
        await().atMost(PATIENCE).untilAsserted(() -> given().get("/articles/" + article.id()).then().statusCode(200)
                .body("text", equalTo(article.text())).body("publisher", equalTo(article.publisher()))
                .body("title", equalTo(article.title())));
        return stored(article.id());
    }

    static ValidatableResponse stored(String article) {
        return given().get("/articles/" + article).then().statusCode(200);
    }

    /**
     * The events so far about claims of articles with such an id, each with its `type`: in order of time, those of one claim in
     * order of its revisions, since they may stand in the partitions of two series.
     */
    List<JsonNode> claimEvents(String articleIds) {
        try (var task = kafka.consumeStrings().fromTopics(Topics.CLAIMS)) {
            String marker = "marker-" + UUID.randomUUID();
            publish(article(marker, "Talbote", "Es gab 3 Tote.", NOON));
            await().atMost(PATIENCE)
                    .until(() -> task.getRecords().stream().anyMatch(record -> record.value().contains(marker)));
            Map<TopicPartition, ListOffsetsResultInfo> ends = kafka.offsets()
                    .list(kafka.topics().describe(Topics.CLAIMS).get(Topics.CLAIMS).partitions().stream()
                            .map(partition -> new TopicPartition(Topics.CLAIMS, partition.partition())).toList());
            await().atMost(PATIENCE).until(() -> ends.entrySet().stream().allMatch(end -> isReadTo(task, end)));
            return inOrder(task.getRecords().stream().filter(record -> record.value().contains(articleIds))
                    .sorted(Comparator.comparing(ConsumerRecord::timestamp)).<JsonNode> map(
                            record -> json(record.value()).put("type",
                                    new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)))
                    .toList());
        }
    }

    private static boolean isReadTo(ConsumerTask<String, String> task, Map.Entry<TopicPartition, ListOffsetsResultInfo> end) {
        return end.getValue().offset() == 0 || task.getRecords().stream()
                .anyMatch(record -> record.partition() == end.getKey().partition()
                        && record.offset() == end.getValue().offset() - 1);
    }

    private static List<JsonNode> inOrder(List<JsonNode> events) {
        Map<String, Iterator<JsonNode>> ofClaims = events.stream()
                .collect(Collectors.groupingBy(event -> event.path("id").asText(),
                        Collectors.collectingAndThen(Collectors.toList(),
                                own -> own.stream().sorted(Comparator.comparingInt(event -> event.path("revision").asInt()))
                                        .iterator())));
        return events.stream().map(event -> ofClaims.get(event.path("id").asText()).next()).toList();
    }

    private static ObjectNode json(String value) {
        try {
            return (ObjectNode) EventJson.MAPPER.readTree(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
