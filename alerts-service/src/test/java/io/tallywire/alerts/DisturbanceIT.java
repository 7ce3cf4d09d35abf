package io.tallywire.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.alerts.intake.WaitingWatch;
import io.tallywire.events.Alert;
import io.tallywire.figures.Hedge;
import io.tallywire.teststack.OnTestStack;

/** What goes on when topics are deleted or renamed, and claims stay away. */
@QuarkusTest
@OnTestStack(database = "alerts")
class DisturbanceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    WaitingWatch waiting;

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
    void aTopicThatWasDeletedIsMadeAgainAndHoldsUpNothing() throws InterruptedException, ExecutionException {
        String topic = "gone-" + samples.series();
        putRule(topic);
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(samples.says("Mayor", Hedge.EXACT, 200));
        assertThat(heard(topic, 1)).hasSize(1);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteTopics(List.of("alerts." + topic)).all().get();
            await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains("alerts." + topic));
        }

        outside.send(samples.says("Mayor", Hedge.EXACT, 400));

        Alert second = raised(2).getFirst();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(topics()).contains("alerts." + topic));
        assertThat(heard(topic, 1)).singleElement().satisfies(value -> assertThat(value).contains(second.id()));
    }

    @Test
    void whatHappensToAnAlertIsToldWhereItWasRaised() {
        String before = "before-" + samples.series();
        String after = "after-" + samples.series();
        putRule(before);
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        var raising = samples.says("Mayor", Hedge.EXACT, 200);
        outside.send(raising);
        Alert alert = raised(1).getFirst();
        putRule(after);

        outside.send(ClaimSamples.left(raising, io.tallywire.events.ClaimWithdrawn.Reason.ARTICLE_WITHDRAWN));

        assertThat(heard(before, 2)).allSatisfy(value -> assertThat(value).contains(alert.id())).last()
                .satisfies(value -> assertThat(value).contains("cancelled"));
    }

    @Test
    void anArticleIsJudgedWithoutAClaimThatDoesNotCome() {
        putRule("late-" + samples.series());
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(ClaimSamples.asOneOf(samples.says("Mayor", Hedge.EXACT, 200), 1, 2));
        outside.send(ClaimSamples.asOneOf(samples.says("Mayor", Hedge.EXACT, 400), 1, 2));

        await().atMost(PATIENCE).untilAsserted(() -> {
            waiting.judgeWaitingSince(Instant.now());
            assertThat(raised()).hasSize(2);
        });
    }

    @Test
    void theConsensusOfASeriesIsTheMedianOfWhatItsSourcesHold() {
        outside.send(samples.says("Mayor", Hedge.EXACT, 100));
        outside.send(samples.says("Red Cross", Hedge.EXACT, 300));
        outside.send(samples.says("Mayor", Hedge.EXACT, 200));

        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/series/" + samples.series() + "/consensus").then().statusCode(200)
                        .body("lower", equalTo(250)).body("upper", equalTo(250))
                        .body("estimates.source", contains("Mayor", "Red Cross"))
                        .body("estimates.lower", contains(200, 300)));
        given().get("/series/unheard-of/consensus").then().statusCode(404).contentType("application/problem+json");
    }

    private List<Alert> raised(int count) {
        return await().atMost(PATIENCE).until(this::raised, found -> found.size() == count);
    }

    private List<Alert> raised() {
        return outside.alerts(samples.series()).stream().filter(alert -> alert.ruleId().startsWith("disturbed")).toList();
    }

    private void putRule(String topic) {
        given().contentType("application/json")
                .body(Map.of("match", List.of(samples.matcher()), "kinds", List.of("revision"), "topic", topic))
                .put("/rules/disturbed-" + samples.series()).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    private Set<String> topics() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.listTopics().names().get();
        }
    }

    private List<String> heard(String topic, int count) {
        return outside.kafka().consumeStrings().fromTopics("alerts." + topic, count).awaitCompletion(PATIENCE).getRecords()
                .stream().map(record -> record.value()).toList();
    }
}
