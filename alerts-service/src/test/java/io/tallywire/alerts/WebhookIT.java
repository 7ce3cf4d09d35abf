package io.tallywire.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.events.Alert;
import io.tallywire.figures.Hedge;
import io.tallywire.teststack.OnTestStack;
import javax.sql.DataSource;

/** Claims go in by Kafka, alerts come out at receivers that fail, stop, are slow, busy or gone. */
@QuarkusTest
@TestProfile(ShortRetries.class)
@OnTestStack(database = "alerts")
class WebhookIT {
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
    void aReceiverThatFailsAndRestartsGetsEachAlertInOrderAndSignedThroughARotation() throws IOException {
        List<ClaimSamples> series = Stream.generate(ClaimSamples::new).limit(8).toList();
        Random random = new Random(5);
        try (WebhookReceiver receiver = new WebhookReceiver(message -> random.nextInt(100) < 30 ? 500 : 204)) {
            String subscription = webhooks.subscribe(receiver, series);
            webhooks.revise(series, 100, 5);
            receiver.restart();
            String secret = Subscribing.post("/subscriptions/" + subscription + "/secret").statusCode(200).extract()
                    .path("secret");
            webhooks.revise(series, 3200, 4);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.accepted()).hasSize(8 * 8));
            receiver.verifyWith(secret);
            webhooks.revise(series, 51_200, 2);
            receiver.restart();
            webhooks.revise(series, 204_800, 2);

            List<String> raised = series.stream().flatMap(one -> webhooks.outside().alerts(one.series(), 12).stream())
                    .map(Alert::id)
                    .toList();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.alerts()).extracting(Alert::id)
                    .containsExactlyInAnyOrderElementsOf(raised));
            assertThat(raised).hasSize(8 * 12);
            assertThat(receiver.messages()).allMatch(WebhookReceiver.Message::isSigned);
            assertThat(receiver.alerts().collect(Collectors.groupingBy(Alert::seriesId)).values())
                    .allSatisfy(alerts -> assertThat(alerts).extracting(alert -> alert.after().interval().lower()).isSorted());
        }
    }

    @Test
    void aReceiverThatDoesNotAnswerDelaysNoOther() throws IOException {
        ClaimSamples samples = new ClaimSamples();
        try (WebhookReceiver silent = new WebhookReceiver(message -> {
            Thread.sleep(Duration.ofMinutes(1));
            return 204;
        }); WebhookReceiver willing = WebhookReceiver.willing()) {
            webhooks.subscribe(silent, List.of(samples));
            webhooks.subscribe(willing, List.of(samples));

            webhooks.revise(List.of(samples), 100, 6);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(willing.accepted()).hasSize(5));
            assertThat(silent.accepted()).isEmpty();
        }
    }

    @Test
    void aSecretIsShownOnceAndADeliveryIsMadeAgainUnderItsId() throws IOException, SQLException {
        ClaimSamples samples = new ClaimSamples();
        try (WebhookReceiver receiver = WebhookReceiver.willing()) {
            String id = webhooks.subscribe(receiver, List.of(samples));
            String path = "/subscriptions/" + id;
            given().get(path).then().body("secret", nullValue()).body("url", equalTo(receiver.url()));
            assertThat(storedSecret(id)).startsWith("aes256gcm:");
            given().get("/subscriptions?limit=1000").then().body("items.id", hasItem(id));
            Subscribing.post(path + "/test").statusCode(202);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));
            await().atMost(PATIENCE).untilAsserted(() -> given().get(path + "/deliveries?status=delivered").then()
                    .body("items", hasSize(1)).body("items[0].attempts", equalTo(1)).body("items[0].lastStatus", equalTo(204)));
            Number delivery = given().get(path + "/deliveries").then().extract().path("items[0].id");

            Subscribing.post(path + "/deliveries/" + delivery + "/redelivery").statusCode(202).body("status",
                    equalTo("pending"));

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
            assertThat(receiver.accepted()).hasSize(1);
            assertThat(receiver.messages().getFirst().body()).contains("\"type\":\"tallywire.test.v1\"", id);
            Subscribing.post(path + "/deliveries/1000000000/redelivery").statusCode(404).contentType(PROBLEM);
            given().delete(path).then().statusCode(204);
            given().get(path + "/deliveries").then().statusCode(404).contentType(PROBLEM);
        }
    }

    @Test
    void onlyWhatASubscriptionAsksForIsDelivered() throws IOException {
        ClaimSamples samples = new ClaimSamples();
        try (WebhookReceiver receiver = WebhookReceiver.willing()) {
            webhooks.subscribe(receiver, Map.of("url", receiver.url(), "match", List.of(samples.matcher()), "severities",
                    List.of("critical"), "kinds", List.of("revision")));

            webhooks.outside().send(samples.says("Mayor", Hedge.EXACT, 100));
            webhooks.outside().send(samples.says("Mayor", Hedge.EXACT, 130));
            webhooks.outside().send(samples.says("Mayor", Hedge.EXACT, 900));

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.alerts())
                    .extracting(Subscribing::valueOf).containsExactly(900L));
        }
    }

    @Test
    void anAddressToWhichWebhooksDoNotGoIsRefusedAtOnce() {
        given().contentType("application/json").body(Map.of("url", "http://169.254.169.254/latest", "kinds", List.of("x")))
                .post("/subscriptions").then().statusCode(400).contentType(PROBLEM)
                .body("violations.field", hasItem("url")).body("violations.field", hasItem("kinds"));
    }

    private String storedSecret(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("select secret from subscription where id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }
}
