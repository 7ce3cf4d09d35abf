package io.tallywire.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tallywire.teststack.OnTestStack;
import io.tallywire.teststack.TestStack;

@QuarkusIntegrationTest
@OnTestStack
@TestProfile(PackagedIT.OpenToAll.class)
class PackagedIT {
    public static class OpenToAll implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tallywire.security", "off");
        }
    }

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
