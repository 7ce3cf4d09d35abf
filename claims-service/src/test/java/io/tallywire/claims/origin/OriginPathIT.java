package io.tallywire.claims.origin;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.events.ArticlePublished;
import io.tallywire.events.EventJson;
import io.tallywire.events.EventType;
import io.tallywire.events.Topics;
import io.tallywire.messaging.outbox.OutboxMessage;
import io.tallywire.teststack.OnTestStack;

/** Copies go in by Kafka; clients see whose text they are. */
@QuarkusTest
@OnTestStack(database = "claims")
class OriginPathIT {
    private static final AtomicInteger TESTS = new AtomicInteger();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private KafkaCompanion kafka;
    private final String run = UUID.randomUUID().toString();
    /** Years from any other test, so that the same texts are no copies of theirs. */
    private final Instant noon = Instant.parse("2226-05-04T12:00:00Z").plus(Duration.ofDays(1000L * TESTS.incrementAndGet()));
    private final String first = "first-" + run;
    private final String second = "second-" + run;

    @BeforeEach
    void connect() {
        kafka = new KafkaCompanion(bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void claimsOfACopyNameTheArticleItIsACopyOf() {
        String text = Texts.BRIDGE;
        publish(first, "Flussbote", text, noon);
        article(first);
        publish(second, "Tagespost", Texts.withoutLastParagraph(text).replace("14 ", "31 "), noon.minusSeconds(60));

        article(second).body("claims.origin", everyItem(equalTo(first))).body("claims.text", hasItem("mindestens 31"));
        for (String id : new String[] { first, second }) {
            article(id).body("origin.id", equalTo(first)).body("origin.copies", equalTo(1))
                    .body("origin.publisher", equalTo("Tagespost"));
        }
        given().queryParam("origin", first).queryParam("publisher", "Tagespost").get("/claims").then()
                .body("items.articleId", not(contains(first))).body("items.articleId", hasItem(second));
    }

    @Test
    void anotherArticleOnTheSameEventIsItsOwnOrigin() {
        publish(first, "Flussbote", Texts.FERRY, noon);
        publish(second, "Tagespost", Texts.OTHER_ON_FERRY, noon);

        article(first).body("origin.id", equalTo(first)).body("origin.copies", equalTo(0));
        article(second).body("claims.origin", everyItem(equalTo(second)));
    }

    private void publish(String id, String publisher, String text, Instant publishedAt) {
        ArticlePublished event = new ArticlePublished(id, publisher, text, null, null, null, publishedAt, noon);
        ProducerRecord<String, String> record = new ProducerRecord<>(Topics.ARTICLES, id,
                new String(EventJson.write(event), StandardCharsets.UTF_8));
        OutboxMessage.event(Topics.ARTICLES, id, EventType.ARTICLE_PUBLISHED, "/test", id, noon, event).headers()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.produceStrings().fromRecords(record).awaitCompletion();
    }

    private static ValidatableResponse article(String id) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/articles/" + id).then().statusCode(200));
        return given().get("/articles/" + id).then();
    }
}
