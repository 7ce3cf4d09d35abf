package io.tallywire.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.events.ArticlePublished;
import io.tallywire.events.ArticleWithdrawn;
import io.tallywire.events.EventType;
import io.tallywire.events.Topics;
import io.tallywire.messaging.deadletter.DeadLetter;
import io.tallywire.teststack.OnTestStack;

/** Articles go in by Kafka; claims and series come out by REST and by Kafka. */
@QuarkusTest
@OnTestStack(database = "claims")
class ClaimPathIT {
    private static final Instant NOON = Newsroom.NOON;
    private static final String FLOOD = "Nach dem Hochwasser in Rosental ist die Zahl der Verletzten von 12 auf 40 gestiegen, teilte die Polizei mit.";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Newsroom newsroom;
    private KafkaCompanion kafka;
    private final String id = "article-" + UUID.randomUUID();

    @BeforeEach
    void connect() {
        newsroom = new Newsroom(bootstrapServers);
        kafka = newsroom.kafka();
    }

    @AfterEach
    void disconnect() {
        newsroom.close();
    }

    @Test
    void theFiguresOfAnArticleBecomeClaims() {
        publish(FLOOD, NOON);

        article(1).body("claims.text", contains("12", "40")).body("claims.role", contains("from", "to"))
                .body("claims[1].source.name", equalTo("Polizei")).body("claims[1].quote", equalTo(FLOOD))
                .body("claims[1].publisher", equalTo("Talbote")).body("claims[1].status", equalTo("active"));
    }

    @Test
    void theSameArticleAgainChangesNothing() {
        publish(FLOOD, NOON);
        publish(FLOOD, NOON.plusSeconds(60));
        publish("another-" + id, "Fertig.", NOON);

        settled("another-" + id);
        article(1).body("claims", hasSize(2));
        assertThat(newsroom.claimEvents(id)).hasSize(2);
    }

    @Test
    void aNewTextReplacesTheClaimsOfTheOldOne() {
        publish(FLOOD, NOON);
        article(1);
        publish(FLOOD.replace("40", "45"), NOON.plusSeconds(60));

        article(2).body("claims.text", contains("12", "45"));
        given().queryParam("article", id).get("/claims").then().body("items.text", contains("12", "45"));
        assertThat(newsroom.claimEvents(id))
                .filteredOn(event -> event.path("type").asText().equals(EventType.CLAIM_WITHDRAWN.code()))
                .hasSize(1);
    }

    @Test
    void aWithdrawnArticleWithdrawsItsClaims() {
        publish(FLOOD, NOON);
        article(1);
        send(EventType.ARTICLE_WITHDRAWN, new ArticleWithdrawn(id, NOON.plusSeconds(60)));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> given().get("/articles/" + id).then().body("status", equalTo("withdrawn")).body("claims", hasSize(0)));
    }

    @Test
    void anUnknownArticleIsNotFoundYet() {
        given().get("/articles/nowhere").then().statusCode(404).contentType("application/problem+json")
                .body("detail", startsWith("No article 'nowhere' is stored."));
    }

    @Test
    void claimsAreFoundByTheLabelsOfTheirSeries() {
        publish(FLOOD, NOON);
        String counted = article(1).extract().path("claims[0].labels.counted");

        given().queryParam("article", id).queryParam("match", "counted=\"" + counted + "\"").get("/claims").then()
                .body("items", hasSize(2));
        given().queryParam("article", id).queryParam("match", "counted=~\"no-such-.*\"").get("/claims").then()
                .body("items", hasSize(0));
        given().queryParam("match", "counted").get("/claims").then().statusCode(400).body("detail", startsWith("'match': "));
    }

    @Test
    void aListIsReadPageByPage() {
        publish(FLOOD, NOON);
        article(1);

        String next = given().queryParam("article", id).queryParam("limit", 1).get("/claims").then()
                .body("items.text", contains("12"))
                .extract().path("next");
        given().queryParam("article", id).queryParam("limit", 1).queryParam("cursor", next).get("/claims").then()
                .body("items.text", contains("40")).body("next", equalTo(null));
        given().queryParam("cursor", "forged").get("/claims").then().statusCode(400);
    }

    @Test
    void aSeriesHasItsTimelineAsJsonAndCsv() {
        publish(FLOOD, NOON);
        String series = article(1).extract().path("claims[1].seriesId");

        given().get("/series/" + series).then().body("labels.unit", equalTo("1"));
        String timeline = "/series/" + series + "/estimates";
        String next = given().accept("application/json").queryParam("limit", 1).get(timeline).then().statusCode(200)
                .body("items.source", contains("Polizei")).extract().path("next");
        given().accept("application/json").queryParam("limit", 1).queryParam("cursor", next).get(timeline).then()
                .statusCode(200);
        String csv = given().accept("text/csv").get("/series/" + series + "/estimates").then().statusCode(200).extract()
                .asString();
        assertThat(csv).startsWith("publishedAt,source,lower,upper").contains(",Polizei,40,40,exact,to,asserted,");
    }

    @Test
    void aTextIsReadWithoutBeingStored() {
        given().contentType("application/json").body("{\"text\": \"" + FLOOD + "\", \"language\": \"de\"}").post("/extractions")
                .then()
                .statusCode(200).body("figures.text", contains("12", "40"));
        given().contentType("application/json").body("{\"text\": \" \"}").post("/extractions").then().statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void poisonIsSetAsideWithAReasonAndStopsNobody() {
        String poison = "poison-" + id;
        kafka.produceStrings().fromRecords(new ProducerRecord<>(Topics.ARTICLES, id, poison)).awaitCompletion();
        publish(FLOOD, NOON);

        article(1);
        try (var task = kafka.consumeStrings().fromTopics(Topics.ARTICLES_DLQ)) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(task.getRecords())
                    .filteredOn(letter -> letter.value().equals(poison)).singleElement()
                    .extracting(letter -> new String(letter.headers().lastHeader(DeadLetter.REASON).value(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("no header ce_type"));
        }
    }

    @Test
    void whatCannotBeStoredIsFoundInItsBatchAndSetAsideAlone() {
        String unstorable = "unstorable-" + id;
        List<String> good = List.of("a-" + id, "b-" + id, "c-" + id);
        kafka.produceStrings().fromRecords(List.of(record(published(good.get(0), FLOOD, NOON)),
                record(published(unstorable, "Ein Text mit \u0000 darin.", NOON)), record(published(good.get(1), FLOOD, NOON)),
                record(published(good.get(2), FLOOD, NOON)))).awaitCompletion();

        good.forEach(ClaimPathIT::settled);
        try (var task = kafka.consumeStrings().fromTopics(Topics.ARTICLES_DLQ)) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(task.getRecords())
                    .filteredOn(letter -> letter.value().contains(id)).singleElement()
                    .returns(unstorable, ConsumerRecord::key));
        }
    }

    private void publish(String text, Instant receivedAt) {
        publish(id, text, receivedAt);
    }

    private void publish(String article, String text, Instant receivedAt) {
        send(EventType.ARTICLE_PUBLISHED, published(article, text, receivedAt));
    }

    private static ArticlePublished published(String article, String text, Instant receivedAt) {
        return new ArticlePublished(article, "Talbote", text, "https://talbote.example/" + article, "Hochwasser in Rosental",
                "de",
                NOON.minusSeconds(3600), receivedAt);
    }

    private void send(EventType type, Record event) {
        kafka.produceStrings().fromRecords(record(type, event)).awaitCompletion();
    }

    private ProducerRecord<String, String> record(ArticlePublished event) {
        return record(EventType.ARTICLE_PUBLISHED, event);
    }

    private ProducerRecord<String, String> record(EventType type, Record event) {
        return Newsroom.record(event instanceof ArticlePublished published ? published.id() : id, type, event);
    }

    private static void settled(String article) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/articles/" + article).then().statusCode(200));
    }

    private ValidatableResponse article(int version) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/articles/" + id).then().statusCode(200).body("version", equalTo(version)));
        return given().get("/articles/" + id).then();
    }
}
