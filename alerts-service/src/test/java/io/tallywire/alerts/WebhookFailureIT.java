package io.tallywire.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.teststack.OnTestStack;
import javax.sql.DataSource;

/** What receivers are spared and lose that are busy, gone or broken. */
@QuarkusTest
@TestProfile(ShortRetries.class)
@OnTestStack(database = "alerts")
class WebhookFailureIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PROBLEM = "application/problem+json";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    @Inject
    DataSource dataSource;

    private Subscribing webhooks;

    @BeforeEach
    void connect() {
        webhooks = new Subscribing(new Outside(new KafkaCompanion(bootstrapServers)));
    }

    @AfterEach
    void disconnect() {
        webhooks.outside().kafka().close();
    }

    @Test
    void aReceiverThatIsBusyIsLeftAloneForAsLongAsItAsks() throws IOException {
        ClaimSamples samples = new ClaimSamples();
        WebhookReceiver[] busy = new WebhookReceiver[1];
        try (WebhookReceiver receiver = new WebhookReceiver(message -> busy[0].messages().isEmpty() ? 429 : 204)) {
            busy[0] = receiver;
            webhooks.subscribe(receiver, List.of(samples));

            webhooks.revise(List.of(samples), 100, 3);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.accepted()).hasSize(2));
            assertThat(Duration.between(receiver.messages().get(0).at(), receiver.messages().get(1).at()))
                    .isGreaterThan(Duration.ofMillis(1900));
        }
    }

    @Test
    void aReceiverThatIsGoneIsDisabledAndGoesOnWhenItIsEnabledAgain() throws IOException {
        ClaimSamples samples = new ClaimSamples();
        boolean[] gone = { true };
        try (WebhookReceiver receiver = new WebhookReceiver(message -> gone[0] ? 410 : 204);
                WebhookReceiver observer = WebhookReceiver.willing()) {
            String id = webhooks.subscribe(receiver, List.of(samples));
            String observing = webhooks.subscribe(observer, Map.of("url", observer.url()));
            String path = "/subscriptions/" + id;

            webhooks.revise(List.of(samples), 100, 2);
            await().atMost(PATIENCE).untilAsserted(() -> given().get(path).then().body("enabled", equalTo(false))
                    .body("disabledBecause", containsString("410")));
            Subscribing.post(path + "/test").statusCode(409).contentType(PROBLEM);
            webhooks.revise(List.of(samples), 400, 2);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(observer.messages()).anySatisfy(
                    message -> assertThat(message.body()).contains("tallywire.subscription.disabled.v1", id, "410 Gone")));
            assertThat(receiver.messages()).hasSize(1);
            gone[0] = false;
            given().contentType("application/json").body(Subscribing.body(receiver, List.of(samples))).put(path).then()
                    .statusCode(200)
                    .body("enabled", equalTo(true)).body("disabledBecause", nullValue());

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.alerts())
                    .extracting(Subscribing::valueOf).containsExactly(200L, 400L, 800L));
            given().delete("/subscriptions/" + observing).then().statusCode(204);
        }
    }

    @Test
    void whatFailsForFiveDaysIsDisabled() throws IOException, SQLException {
        ClaimSamples samples = new ClaimSamples();
        try (WebhookReceiver receiver = new WebhookReceiver(message -> 500)) {
            String id = webhooks.subscribe(receiver, List.of(samples));
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("update subscription set failing_since = now() - interval '5 days' where id = '" + id + "'");
            }

            webhooks.revise(List.of(samples), 100, 2);

            await().atMost(PATIENCE).untilAsserted(() -> given().get("/subscriptions/" + id).then()
                    .body("enabled", equalTo(false)).body("disabledBecause", startsWith("nothing was accepted for")));
        }
    }

    @Test
    void aDeliveryThatIsGivenUpLetsTheNextOfItsSeriesGo() throws IOException {
        ClaimSamples samples = new ClaimSamples();
        try (WebhookReceiver receiver = new WebhookReceiver(
                message -> Subscribing.valueOf(message.read().data()) == 200 ? 500 : 204)) {
            String id = webhooks.subscribe(receiver, List.of(samples));

            webhooks.revise(List.of(samples), 100, 3);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.alerts()).extracting(Subscribing::valueOf)
                    .containsExactly(400L));
            given().get("/subscriptions/" + id + "/deliveries?status=given-up").then().body("items", hasSize(1))
                    .body("items[0].attempts", equalTo(10)).body("items[0].lastStatus", equalTo(500));
        }
    }
}
