package io.tallywire.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tallywire.teststack.OnTestStack;

/** Whatever goes well or ill, no secret comes to stand in a log, even while all that happens is logged. */
@QuarkusTest
@TestProfile(ShortRetries.class)
@OnTestStack(database = "alerts")
class SecretsInLogsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN = "Bearer eyJhbGciOiJSUzI1NiJ9.c2VjcmV0LXRva2Vu.c2lnbmF0dXJl";

    @Inject
    Config config;

    @Test
    void secretsOfWebhooksTheKeyAndTokensAreNotLogged() throws IOException {
        AtomicInteger answers = new AtomicInteger();
        String secret;
        String rotated;
        List<String> lines;
        try (LogRecords log = new LogRecords();
                WebhookReceiver receiver = new WebhookReceiver(message -> answers.getAndIncrement() == 0 ? 500 : 204)) {
            var made = given().header("Authorization", TOKEN).contentType("application/json")
                    .body(Map.of("url", receiver.url())).post("/subscriptions").then().statusCode(201).extract();
            secret = made.path("secret");
            receiver.verifyWith(secret);
            String path = "/subscriptions/" + made.path("id");
            given().header("Authorization", TOKEN).post(path + "/test").then().statusCode(202);
            await().atMost(PATIENCE).until(() -> answers.get() >= 2);
            rotated = given().header("Authorization", TOKEN).post(path + "/secret").then().statusCode(200).extract()
                    .path("secret");
            given().contentType("application/json").body("{\"secret\": \"" + rotated + "\", \"secret\": \"x\"}").put(path)
                    .then()
                    .statusCode(400);
            given().contentType("application/json").body("{\"url\": \"http://user:" + rotated + "@127.0.0.1/\"}").put(path)
                    .then().statusCode(400);
            given().header("Authorization", TOKEN).delete(path).then().statusCode(204);
            lines = log.lines();
        }

        assertThat(lines).as("something is logged").isNotEmpty();
        for (String hidden : List.of(secret, rotated, key(), TOKEN.substring(7))) {
            assertThat(lines).noneMatch(line -> line.contains(hidden));
        }
        assertThat(lines).noneMatch(line -> line.matches("(?is).*password\\s*[=:]\\s*\\S.*"));
    }

    private String key() {
        return config.getValue("tallywire.webhooks.key", String.class);
    }
}
