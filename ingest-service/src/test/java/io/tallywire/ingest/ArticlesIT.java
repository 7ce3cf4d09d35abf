package io.tallywire.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tallywire.events.ArticlePublished;
import io.tallywire.events.ArticleWithdrawn;
import io.tallywire.events.EventJson;
import io.tallywire.events.UnreadableEvent;
import io.tallywire.teststack.OnTestStack;
import io.tallywire.teststack.TestStack;

@QuarkusTest
@OnTestStack
class ArticlesIT {
    @Test
    void anAcceptedArticleStandsInKafkaAsACloudEvent() throws UnreadableEvent {
        Instant before = Instant.now();

        post("""
                {"id": "barge-1", "publisher": "Stromanzeiger", "text": "<b>14</b> Schiffe lagen fest.", "title": "Niedrigwasser",
                 "url": "https://strom.example/1", "language": "de", "publishedAt": "2026-03-01T08:00:00+01:00"}""")
                .statusCode(202).body("id", equalTo("barge-1"))
                .header("Location", equalTo("http://localhost:8082/articles/barge-1"));

        ConsumerRecord<String, byte[]> message = only("barge-1");
        ArticlePublished article = EventJson.read(message.value(), ArticlePublished.class);
        assertThat(article).isEqualTo(new ArticlePublished("barge-1", "Stromanzeiger", "<b>14</b> Schiffe lagen fest.",
                "https://strom.example/1", "Niedrigwasser", "de", Instant.parse("2026-03-01T07:00:00Z"), article.receivedAt()));
        assertThat(article.receivedAt()).isBetween(before, Instant.now());
        assertThat(headers(message)).containsEntry("ce_specversion", "1.0").containsEntry("ce_source", "/ingest-service")
                .containsEntry("ce_type", "tallywire.article.published.v1")
                .containsEntry("ce_dataschema", "urn:tallywire:schema:tallywire.article.published.v1")
                .containsEntry("ce_time", article.receivedAt().toString())
                .containsEntry("content-type", "application/json").containsKey("ce_id");
    }

    @Test
    void theSameArticlePostedAgainHasTheSameEventIdAndAChangedOneAnother() {
        String article = "{\"id\": \"twice\", \"publisher\": \"A\", \"text\": \"5 boats\"}";

        post(article).statusCode(202);
        post(article).statusCode(202);
        post(article.replace('5', '6')).statusCode(202);

        List<String> ids = log("twice").stream().map(message -> headers(message).get("ce_id")).toList();
        assertThat(ids).hasSize(3);
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
    }

    @Test
    void anArticleWithoutIdHasOneDerivedFromIt() {
        String id = post("{\"publisher\": \"A\", \"text\": \"80 tents\"}").statusCode(202)
                .body("id", matchesPattern("[0-9a-f]{32}"))
                .extract().path("id");

        post("{\"text\": \"80 tents\", \"publisher\": \"A\"}").statusCode(202).body("id", equalTo(id));
        assertThat(log(id)).hasSize(2);
    }

    @Test
    void theLocationHoldsTheIdAsOneSegment() {
        post("{\"id\": \"a b;c%ü?\", \"publisher\": \"A\", \"text\": \"1\"}").statusCode(202)
                .header("Location", equalTo("http://localhost:8082/articles/a%20b%3Bc%25%C3%BC%3F"));
    }

    @Test
    void aTextOfAMebibyteThatDoesNotCompressComesThrough() throws UnreadableEvent {
        StringBuilder text = new StringBuilder();
        new java.util.Random(7).ints(349_000, 0x4E00, 0x9FA5).forEach(text::appendCodePoint);

        post(new String(EventJson.write(Map.of("id", "large", "publisher", "A", "text", text)), StandardCharsets.UTF_8))
                .statusCode(202);

        assertThat(EventJson.read(only("large").value(), ArticlePublished.class).text()).isEqualTo(text.toString());
    }

    @Test
    void aWithdrawnArticleIsAnEventAfterItsOthers() throws UnreadableEvent {
        post("{\"id\": \"taken-back\", \"publisher\": \"A\", \"text\": \"5\"}").statusCode(202);

        given().when().delete("/articles/taken-back").then().statusCode(202).body("id", equalTo("taken-back"));

        ConsumerRecord<String, byte[]> last = log("taken-back").getLast();
        assertThat(headers(last)).containsEntry("ce_type", "tallywire.article.withdrawn.v1");
        assertThat(EventJson.read(last.value(), ArticleWithdrawn.class).id()).isEqualTo("taken-back");
    }

    @Test
    void allHealthEndpointsAreUpWithKafka() {
        for (String check : List.of("", "/live", "/ready", "/started")) {
            given().when().get("/q/health" + check).then().statusCode(200).body("status", is("UP"));
        }
    }

    @Test
    void metricsCountWhatWasTakenAndRefused() {
        post("{\"publisher\": \"A\", \"text\": \"5\"}").statusCode(202);
        post("{").statusCode(400);

        String metrics = given().when().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics).contains("tallywire_articles_accepted_total{event=\"published\"}",
                "tallywire_articles_refused_total{reason=\"malformed\"}", "tallywire_articles_acknowledgement_seconds_count");
    }

    @Test
    void theInterfaceIsDescribed() {
        String description = given().when().get("/q/openapi").then().statusCode(200).extract().asString();

        assertThat(description).contains("/articles:", "/articles/{id}:", "application/x-ndjson", "application/problem+json",
                "operationId: postArticle", "\"413\"", "\"415\"", "\"429\"", "\"503\"").doesNotContain("io.tallywire");
    }

    private static ValidatableResponse post(String json) {
        return Posting.json(json).then();
    }

    private static List<ConsumerRecord<String, byte[]>> log(String id) {
        return ArticleLog.of(TestStack.shared().bootstrapServers(), id);
    }

    private static ConsumerRecord<String, byte[]> only(String id) {
        List<ConsumerRecord<String, byte[]>> log = log(id);
        assertThat(log).hasSize(1);
        return log.getFirst();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
