package io.tallywire.ingest;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = StoppableKafka.class, restrictToAnnotatedClass = true)
class KafkaOutageIT {
    StoppableKafka kafka = new StoppableKafka();

    @Test
    void nothingIsAcceptedWithoutKafkaAndNothingAcceptedIsLost() {
        List<String> accepted = new ArrayList<>();
        assertThat(post("before", accepted)).isEqualTo(202);

        kafka.stopKafka();
        await().atMost(ofSeconds(10)).untilAsserted(() -> assertThat(get("/q/health/ready")).isEqualTo(503));
        assertThat(get("/q/health/live")).isEqualTo(200);
        assertThat(post("during", accepted)).isEqualTo(503);
        Posting.json("{\"publisher\": \"A\", \"text\": \"5\"}").then()
                .statusCode(503).contentType("application/problem+json")
                .header("Retry-After", Integer::valueOf, greaterThanOrEqualTo(1));
        String lines = "{\"publisher\": \"A\", \"text\": \"5\"}\n".repeat(2000);
        assertThat(Posting.lines(lines).then().statusCode(200)
                .extract().asString().lines()).hasSize(2000).allMatch(line -> line.contains("\"status\":503"));

        kafka.startKafka();
        await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(get("/q/health/ready")).isEqualTo(200));
        await().atMost(ofSeconds(20)).untilAsserted(() -> assertThat(post("after", accepted)).isEqualTo(202));

        assertThat(ArticleLog.all(kafka.bootstrapServers())).extracting(ConsumerRecord::key).containsAll(accepted);
    }

    private static int get(String path) {
        return given().when().get(path).statusCode();
    }

    private static int post(String id, List<String> accepted) {
        String json = "{\"id\": \"" + id + "\", \"publisher\": \"A\", \"text\": \"5\"}";
        int status = Posting.json(json).statusCode();
        if (status == 202) {
            accepted.add(id);
        }
        return status;
    }
}
