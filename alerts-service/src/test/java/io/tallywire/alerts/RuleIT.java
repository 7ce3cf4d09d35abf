package io.tallywire.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.figures.Hedge;
import io.tallywire.teststack.OnTestStack;

/** Rules are made, changed, tried out and deleted, and alerts are acknowledged, over REST. */
@QuarkusTest
@OnTestStack(database = "alerts")
class RuleIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Outside outside;
    private final ClaimSamples samples = new ClaimSamples();

    @BeforeEach
    void connect() {
        outside = new Outside(new KafkaCompanion(bootstrapServers));
    }

    @AfterEach
    void disconnect() {
        outside.kafka().close();
    }

    @Test
    void aRuleIsMadeReadChangedAndDeleted() {
        String location = post("/rules", Map.of("match", List.of(samples.matcher()), "relative", 0.5)).statusCode(201)
                .header("Location", containsString("/rules/")).body("kinds", hasItems("revision", "shift")).extract()
                .header("Location");
        String path = location.substring(location.indexOf("/rules/"));

        given().get(path).then().statusCode(200).body("relative", equalTo(0.5f)).body("direction", equalTo("both"));
        put(path, Map.of("kinds", List.of("crossing"), "level", 7, "cooldown", "PT2H")).statusCode(200)
                .body("cooldown", equalTo("PT2H"));
        given().get("/rules?limit=1000").then().body("items.id", hasItem(path.substring(7)));
        given().delete(path).then().statusCode(204);
        given().delete(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aRuleThatCannotBeTakenSaysWhatToChangeFieldByField() {
        post("/rules", Map.of("kinds", List.of("revison"), "relative", -1)).statusCode(400)
                .contentType("application/problem+json").body("violations.field", hasItems("kinds", "relative"))
                .body("detail", containsString("there are stated-change, revision"));
    }

    @Test
    void theRuleThatIsThereFromTheStartCanBeEdited() {
        String before = given().get("/rules/default").then().statusCode(200).extract().asString();

        given().contentType("application/json").body(before).put("/rules/default").then().statusCode(200)
                .body("relative", equalTo(0.2f));
    }

    @Test
    void aRuleMadeLaterFiresNothingThatWasPublishedBefore() {
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(samples.says("Army", Hedge.EXACT, 200));
        outside.alerts(samples.series(), 1);
        String rule = rule(Map.of("match", List.of(samples.matcher()), "kinds", List.of("disagreement", "revision")));

        outside.send(samples.says("Hospital", Hedge.EXACT, 150));
        outside.send(samples.says("Army", Hedge.EXACT, 400));

        assertThat(of(rule, 1)).singleElement()
                .satisfies(alert -> assertThat(alert.kinds()).containsExactly(ChangeKind.REVISION));
    }

    @Test
    void aRuleThatIsChangedHoldsFromTheNextArticleOn() {
        String rule = rule(Map.of("match", List.of(samples.matcher()), "kinds", List.of("revision"), "relative", 5));
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(samples.says("Mayor", Hedge.EXACT, 200));
        outside.alerts(samples.series(), 1);

        put("/rules/" + rule, Map.of("match", List.of(samples.matcher()), "kinds", List.of("revision"), "relative", 0.1))
                .statusCode(200);
        outside.send(samples.says("Mayor", Hedge.EXACT, 230));

        assertThat(of(rule, 1)).singleElement()
                .satisfies(alert -> assertThat(alert.before().interval().lower()).isEqualByComparingTo("200"));
    }

    @Test
    void aRuleWithAnotherNameGoesOnMeasuringFromWhereItWas() {
        Map<String, Object> shift = Map.of("match", List.of(samples.matcher()), "kinds", List.of("shift"), "relative", 0.3);
        String rule = rule(shift);
        String watch = rule(Map.of("match", List.of(samples.matcher()), "kinds", List.of("revision"), "relative", 0.1));
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(samples.says("Police", Hedge.EXACT, 100));
        outside.send(samples.says("Mayor", Hedge.EXACT, 118));
        of(watch, 1);

        Map<String, Object> renamed = new HashMap<>(shift);
        renamed.put("name", "Moves of a third");
        put("/rules/" + rule, renamed).statusCode(200);
        outside.send(samples.says("Police", Hedge.EXACT, 150));

        assertThat(of(rule, 1)).hasSize(1);
    }

    @Test
    void aDisagreementEndsWithItsRule() {
        String rule = rule(Map.of("match", List.of(samples.matcher()), "kinds", List.of("disagreement")));
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(samples.says("Army", Hedge.EXACT, 200));
        of(rule, 1);

        given().delete("/rules/" + rule).then().statusCode(204);

        assertThat(of(rule, 1)).singleElement().satisfies(alert -> {
            assertThat(alert.status()).isEqualTo(AlertStatus.RESOLVED);
            assertThat(alert.explanation()).contains("its rule was deleted");
        });
    }

    @Test
    void alertsOfARuleThatNamesATopicGoThereToo() {
        String topic = "desk-" + samples.series();
        String rule = rule(Map.of("match", List.of(samples.matcher()), "kinds", List.of("revision"), "topic", topic));
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(samples.says("Mayor", Hedge.EXACT, 200));
        Alert alert = of(rule, 1).getFirst();

        var records = outside.kafka().consumeStrings().fromTopics("alerts." + topic, 1).awaitCompletion(Duration.ofSeconds(20));

        assertThat(records.getFirstRecord().value()).contains(alert.id());
    }

    @Test
    void withinTheCooldownFurtherNewsUpdatesTheAlert() {
        String rule = rule(Map.of("match", List.of(samples.matcher()), "kinds", List.of("revision"), "cooldown", "PT24H"));
        for (int number : new int[] { 100, 200, 400, 800 }) {
            outside.send(samples.says("Mayor", Hedge.EXACT, number));
        }

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(of(rule, 1)).singleElement().satisfies(alert -> {
            assertThat(alert.status()).isEqualTo(AlertStatus.UPDATED);
            assertThat(alert.after().interval().lower()).isEqualByComparingTo("800");
        }));
    }

    @Test
    void furtherNewsOfAChangeThatCameTooLateToBeToldIsToldWithAnAlertOfItsOwn() {
        String rule = rule(Map.of("match", List.of(samples.matcher()), "kinds", List.of("revision"), "cooldown", "PT24H"));
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(samples.says("Mayor", Hedge.EXACT, 200));
        Alert old = await().until(() -> of(rule, 1), found -> !found.isEmpty()).getFirst();
        outside.send(samples.pause(200).says("Mayor", Hedge.EXACT, 200));
        ClaimRecorded late = samples.saysBetween("Mayor", 400);
        outside.send(samples.says("Mayor", Hedge.EXACT, 200));
        outside.send(late);
        outside.send(samples.says("Mayor", Hedge.EXACT, 800));

        List<Alert> alerts = await().atMost(Duration.ofSeconds(30)).until(() -> of(rule, 2), found -> found.size() == 2);
        assertThat(alerts.getFirst().after().interval().lower()).isEqualByComparingTo("800");
        assertThat(outside.alert(old.id()).status()).isEqualTo(AlertStatus.OPEN);
    }

    @Test
    void aPreviewTellsWhatARuleWouldHaveRaisedAndRaisesNothing() {
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(samples.says("Mayor", Hedge.EXACT, 110));
        outside.send(samples.says("Mayor", Hedge.EXACT, 300));
        outside.alerts(samples.series(), 1);
        Map<String, Object> rule = Map.of("match", List.of(samples.matcher()), "kinds", List.of("revision"), "relative", 0.05);

        post("/rules/preview?from=2026-05-01T00:00:00Z&to=2026-06-01T00:00:00Z", rule).statusCode(200).body("items", hasSize(2))
                .body("items.explanation", hasItem(startsWith("fatality in PT/Serra: Mayor now says 110, after 100")));
        post("/rules/preview?from=2026-05-01T08:30:00Z&to=2026-06-01T00:00:00Z", rule).body("items", hasSize(1));
        post("/rules/preview", rule).body("items", empty());
        Map<String, Object> prepared = new HashMap<>(rule);
        prepared.put("enabled", false);
        post("/rules/preview?from=2026-05-01T00:00:00Z&to=2026-06-01T00:00:00Z", prepared).body("items", hasSize(2));
        assertThat(outside.alerts(samples.series())).hasSize(1);
    }

    @Test
    void whoAcknowledgesAnAlertIsToldToAll() {
        outside.send(samples.saysChange("Mayor", 40, Hedge.EXACT, 100));
        Alert alert = outside.alerts(samples.series(), 1).getFirst();
        String path = "/alerts/" + alert.id() + "/acknowledgement";
        String open = "/alerts?acknowledged=false&series=" + samples.series();

        String at = post(path, Map.of("by", "night desk", "note", "called")).statusCode(200)
                .body("acknowledgement.note", equalTo("called")).extract().path("acknowledgement.at");

        post(path, Map.of("by", "night desk")).body("acknowledgement.at", equalTo(at));
        given().get(open).then().body("items", empty());
        given().get(open.replace("false", "true")).then().body("items", hasSize(1));
        post(path, Map.of("by", "day desk")).body("acknowledgement.at", not(equalTo(at)));
        post(path, Map.of()).statusCode(400).body("violations.field", hasItem("by"));
        post("/alerts/nothing/acknowledgement", Map.of("by", "x")).statusCode(404);
    }

    private String rule(Map<String, Object> definition) {
        return post("/rules", definition).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    private static ValidatableResponse put(String path, Map<String, Object> body) {
        return given().contentType("application/json").body(body).put(path).then();
    }

    /** The alerts that the rule raised in the series, once there are that many. */
    private List<Alert> of(String rule, int count) {
        return await().atMost(Duration.ofSeconds(30)).until(
                () -> outside.alerts(samples.series()).stream().filter(alert -> alert.ruleId().equals(rule)).toList(),
                found -> found.size() >= count);
    }
}
