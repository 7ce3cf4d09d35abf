package io.tallywire.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.tallywire.teststack.OnTestStack;
import io.tallywire.teststack.TestStack;

@QuarkusIntegrationTest
@OnTestStack
class PackagedIT {
    @Test
    void thePackagedServiceTakesAnArticleToKafka() {
        Posting.json("{\"id\": \"packaged\", \"publisher\": \"A\", \"text\": \"5 boats\"}").then().statusCode(202);

        assertThat(ArticleLog.of(TestStack.shared().bootstrapServers(), "packaged")).hasSize(1);
    }

    @Test
    void thePackagedServiceIsReady() {
        given().when().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }
}
