package io.tallywire.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import io.restassured.response.ValidatableResponse;
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

    private Outside outside;

    @BeforeEach
    void connect() {
        outside = new Outside(new KafkaCompanion(bootstrapServers));
    }

    @AfterEach
    void disconnect() {
        outside.kafka().close();
    }

    @Test
    void aReceiverThatFailsAndRestartsGetsEachAlertInOrderAndSignedThroughARotation() throws IOException {
        List<ClaimSamples> series = Stream.generate(ClaimSamples::new).limit(8).toList();
        Random random = new Random(5);
        try (WebhookReceiver receiver = new WebhookReceiver(message -> random.nextInt(100) < 30 ? 500 : 204)) {
            String subscription = subscribe(receiver, series);
            revise(series, 100, 5);
            receiver.restart();
            revise(series, 3200, 4);
            receiver.verifyWith(post("/subscriptions/" + subscription + "/secret").statusCode(200).extract().path("secret"));
            receiver.restart();
            revise(series, 51_200, 4);

            List<String> raised = series.stream().flatMap(one -> outside.alerts(one.series(), 12).stream()).map(Alert::id)
                    .toList();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(alertsOf(receiver)).extracting(Alert::id)
                    .containsExactlyInAnyOrderElementsOf(raised));
            assertThat(raised).hasSize(8 * 12);
            assertThat(receiver.messages()).allMatch(WebhookReceiver.Message::isSigned);
            assertThat(alertsOf(receiver).collect(Collectors.groupingBy(Alert::seriesId)).values())
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
            subscribe(silent, List.of(samples));
            subscribe(willing, List.of(samples));

            revise(List.of(samples), 100, 6);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(willing.accepted()).hasSize(5));
            assertThat(silent.accepted()).isEmpty();
        }
    }

    @Test
    void aReceiverThatIsBusyIsLeftAloneForAsLongAsItAsks() throws IOException {
        ClaimSamples samples = new ClaimSamples();
        WebhookReceiver[] busy = new WebhookReceiver[1];
        try (WebhookReceiver receiver = new WebhookReceiver(message -> busy[0].messages().isEmpty() ? 429 : 204)) {
            busy[0] = receiver;
            subscribe(receiver, List.of(samples));

            revise(List.of(samples), 100, 3);

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
            String id = subscribe(receiver, List.of(samples));
            String observing = subscribe(observer, Map.of("url", observer.url()));
            String path = "/subscriptions/" + id;

            revise(List.of(samples), 100, 2);
            await().atMost(PATIENCE).untilAsserted(() -> given().get(path).then().body("enabled", equalTo(false))
                    .body("disabledBecause", containsString("410")));
            post(path + "/test").statusCode(409).contentType(PROBLEM);
            revise(List.of(samples), 400, 2);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(observer.messages()).anySatisfy(
                    message -> assertThat(message.body()).contains("tallywire.subscription.disabled.v1", id, "410 Gone")));
            assertThat(receiver.messages()).hasSize(1);
            gone[0] = false;
            given().contentType("application/json").body(body(receiver, List.of(samples))).put(path).then().statusCode(200)
                    .body("enabled", equalTo(true)).body("disabledBecause", nullValue());

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(alertsOf(receiver))
                    .extracting(alert -> alert.after().interval().lower().longValue()).containsExactly(200L, 400L, 800L));
            given().delete("/subscriptions/" + observing).then().statusCode(204);
        }
    }

    @Test
    void whatFailsForFiveDaysIsDisabled() throws IOException, SQLException {
        ClaimSamples samples = new ClaimSamples();
        try (WebhookReceiver receiver = new WebhookReceiver(message -> 500)) {
            String id = subscribe(receiver, List.of(samples));
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("update subscription set failing_since = now() - interval '5 days' where id = '" + id + "'");
            }

            revise(List.of(samples), 100, 2);

            await().atMost(PATIENCE).untilAsserted(() -> given().get("/subscriptions/" + id).then()
                    .body("enabled", equalTo(false)).body("disabledBecause", startsWith("nothing was accepted for")));
        }
    }

    @Test
    void aSecretIsShownOnceAndADeliveryIsMadeAgainUnderItsId() throws IOException {
        ClaimSamples samples = new ClaimSamples();
        try (WebhookReceiver receiver = WebhookReceiver.willing()) {
            String id = subscribe(receiver, List.of(samples));
            String path = "/subscriptions/" + id;
            given().get(path).then().body("secret", nullValue()).body("url", equalTo(receiver.url()));
            given().get("/subscriptions?limit=1000").then().body("items.id", hasItem(id));
            post(path + "/test").statusCode(202);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.messages()).hasSize(1));
            await().atMost(PATIENCE).untilAsserted(() -> given().get(path + "/deliveries?status=delivered").then()
                    .body("items", hasSize(1)).body("items[0].attempts", equalTo(1)).body("items[0].lastStatus", equalTo(204)));
            Number delivery = given().get(path + "/deliveries").then().extract().path("items[0].id");

            post(path + "/deliveries/" + delivery + "/redelivery").statusCode(202).body("status", equalTo("pending"));

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.messages()).hasSize(2));
            assertThat(receiver.accepted()).hasSize(1);
            assertThat(receiver.messages().getFirst().body()).contains("\"type\":\"tallywire.test.v1\"", id);
            post(path + "/deliveries/1000000000/redelivery").statusCode(404).contentType(PROBLEM);
            given().delete(path).then().statusCode(204);
            given().get(path + "/deliveries").then().statusCode(404).contentType(PROBLEM);
        }
    }

    @Test
    void onlyWhatASubscriptionAsksForIsDelivered() throws IOException {
        ClaimSamples samples = new ClaimSamples();
        try (WebhookReceiver receiver = WebhookReceiver.willing()) {
            subscribe(receiver, Map.of("url", receiver.url(), "match", List.of(samples.matcher()), "severities",
                    List.of("critical"), "kinds", List.of("revision")));

            outside.send(samples.says("Mayor", Hedge.EXACT, 100));
            outside.send(samples.says("Mayor", Hedge.EXACT, 130));
            outside.send(samples.says("Mayor", Hedge.EXACT, 900));

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(alertsOf(receiver))
                    .extracting(alert -> alert.after().interval().lower().longValue()).containsExactly(900L));
        }
    }

    @Test
    void anAddressToWhichWebhooksDoNotGoIsRefusedAtOnce() {
        given().contentType("application/json").body(Map.of("url", "http://169.254.169.254/latest", "kinds", List.of("x")))
                .post("/subscriptions").then().statusCode(400).contentType(PROBLEM)
                .body("violations.field", hasItem("url")).body("violations.field", hasItem("kinds"));
    }

    private void revise(List<ClaimSamples> series, long from, int times) {
        for (int i = 0; i < times; i++) {
            for (ClaimSamples samples : series) {
                outside.send(samples.says("Mayor", Hedge.EXACT, from << i));
            }
        }
    }

    private static Stream<Alert> alertsOf(WebhookReceiver receiver) {
        return receiver.accepted().stream().map(message -> message.read().data());
    }

    private static Map<String, Object> body(WebhookReceiver receiver, List<ClaimSamples> series) {
        return Map.of("url", receiver.url(), "match",
                List.of("cause=~\"" + series.stream().map(ClaimSamples::series).collect(Collectors.joining("|")) + "\""));
    }

    private static String subscribe(WebhookReceiver receiver, List<ClaimSamples> series) {
        return subscribe(receiver, body(receiver, series));
    }

    private static String subscribe(WebhookReceiver receiver, Map<String, Object> body) {
        var answer = given().contentType("application/json").body(body).post("/subscriptions").then().statusCode(201).extract();
        receiver.verifyWith(answer.path("secret"));
        return answer.path("id");
    }

    private static ValidatableResponse post(String path) {
        return given().post(path).then();
    }
}
