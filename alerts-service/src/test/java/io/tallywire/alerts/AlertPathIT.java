package io.tallywire.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.events.EventType;
import io.tallywire.events.Topics;
import io.tallywire.figures.Hedge;
import io.tallywire.messaging.deadletter.DeadLetter;
import io.tallywire.teststack.OnTestStack;

/** Claims go in by Kafka; alerts come out by REST, as a stream and by Kafka. */
@QuarkusTest
@OnTestStack(database = "alerts")
class AlertPathIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    @TestHTTPResource("/alerts/stream")
    URI stream;

    private KafkaCompanion kafka;
    private Outside outside;
    private final ClaimSamples samples = new ClaimSamples();

    @BeforeEach
    void connect() {
        kafka = new KafkaCompanion(bootstrapServers);
        outside = new Outside(kafka);
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void aStatedChangeRaisesOneAlertThatExplainsItself() {
        send(samples.saysChange("Civil Protection", 40, Hedge.AT_MOST, 100));

        Alert alert = alerts(1).getFirst();

        assertThat(alert.kinds()).containsExactly(ChangeKind.STATED_CHANGE);
        assertThat(alert.relativeChange()).isEqualByComparingTo("1.5");
        assertThat(alert.explanation()).contains("Civil Protection states a change from 40 to up to 100", "+60", "+150 %");
        assertThat(alert.after().quote()).isEqualTo("A sentence with a number in it.");
    }

    @Test
    void theSameEventAgainRaisesNothing() {
        ClaimRecorded event = samples.saysChange("Civil Protection", 40, Hedge.EXACT, 100);

        send(event);
        send(event);
        send(samples.says("Civil Protection", Hedge.EXACT, 300));

        assertThat(alerts(2)).extracting(alert -> alert.after().interval().lower().longValue()).containsExactly(300L, 100L);
    }

    @Test
    void aSmallRevisionIsNoNews() {
        send(samples.says("Mayor", Hedge.EXACT, 100));
        send(samples.says("Mayor", Hedge.EXACT, 119));
        send(samples.says("Mayor", Hedge.EXACT, 200));

        assertThat(alerts(1)).singleElement().extracting(alert -> alert.before().interval().lower().longValue())
                .isEqualTo(119L);
    }

    @Test
    void aDisagreementIsUpdatedByAThirdVoiceAndResolvedByAgreement() {
        send(samples.says("Mayor", Hedge.AT_MOST, 100));
        send(samples.says("Hospital", Hedge.EXACT, 200));
        send(samples.says("Army", Hedge.EXACT, 205));
        send(samples.says("Mayor", Hedge.AT_MOST, 210));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(alerts(2))
                .filteredOn(alert -> alert.kinds().contains(ChangeKind.DISAGREEMENT)).singleElement()
                .returns(AlertStatus.RESOLVED, Alert::status));
    }

    @Test
    void anArticleOlderThanWhatIsKnownRaisesNothing() {
        send(samples.says("Mayor", Hedge.EXACT, 100));
        send(samples.saidLongAgo("Mayor", 10));
        send(samples.says("Mayor", Hedge.EXACT, 150));

        assertThat(alerts(1)).singleElement().extracting(alert -> alert.before().interval().lower().longValue())
                .isEqualTo(100L);
    }

    @Test
    void aWithdrawnClaimCancelsItsAlertAndSaysWhy() {
        ClaimRecorded event = samples.saysChange("Mayor", 40, Hedge.EXACT, 100);
        send(event);
        alerts(1);

        outside.send(ClaimSamples.left(event, ClaimWithdrawn.Reason.ARTICLE_WITHDRAWN));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(alerts(1)).singleElement()
                .returns(AlertStatus.CANCELLED, Alert::status)
                .satisfies(alert -> assertThat(alert.explanation()).contains("was withdrawn")));
    }

    @Test
    void alertsGoToTheirTopicAsCloudEventsKeyedBySeries() {
        send(samples.saysChange("Mayor", 40, Hedge.EXACT, 100));
        Alert alert = alerts(1).getFirst();

        ConsumerRecord<String, String> record;
        try (var task = kafka.consumeStrings().fromTopics(Topics.ALERTS)) {
            record = await().atMost(Duration.ofSeconds(20)).until(
                    () -> task.getRecords().stream().filter(one -> one.value().contains(alert.id())).findFirst(),
                    Optional::isPresent).orElseThrow();
        }

        assertThat(record.key()).isEqualTo(samples.series());
        assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("tallywire.alert.raised.v1");
    }

    @Test
    void poisonIsSetAsideWithAReasonAndStopsNobody() {
        String poison = "poison-" + samples.series();
        kafka.produceStrings().fromRecords(new ProducerRecord<>(Topics.CLAIMS, samples.series(), poison)).awaitCompletion();
        ProducerRecord<String, String> broken = new ProducerRecord<>(Topics.CLAIMS, samples.series(), "{\"id\": \"x\"}");
        broken.headers().add("ce_type", EventType.CLAIM_RECORDED.code().getBytes(StandardCharsets.UTF_8));
        kafka.produceStrings().fromRecords(broken).awaitCompletion();

        send(samples.saysChange("Mayor", 40, Hedge.EXACT, 100));

        alerts(1);
        var letters = kafka.consumeStrings().fromTopics(Topics.CLAIMS_DLQ, 2).awaitCompletion(Duration.ofSeconds(20))
                .getRecords();
        assertThat(letters).filteredOn(letter -> letter.value().equals(poison)).singleElement()
                .extracting(
                        letter -> new String(letter.headers().lastHeader(DeadLetter.REASON).value(), StandardCharsets.UTF_8))
                .isEqualTo("no header ce_type");
        assertThat(letters).filteredOn(letter -> letter.value().equals("{\"id\": \"x\"}")).isNotEmpty();
    }

    @Test
    void aStreamReplaysWhatWasMissedAndGoesOn() throws Exception {
        send(samples.saysChange("Mayor", 40, Hedge.EXACT, 100));
        Alert first = alerts(1).getFirst();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(stream + "?series=" + samples.series()))
                    .header("Last-Event-ID", "0").build();
            var answer = client.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new LineQueue(lines)));
            assertThat(nextData(lines)).contains(first.id());
            send(samples.says("Mayor", Hedge.EXACT, 300));
            assertThat(nextData(lines)).contains("\"lower\":300");
            answer.cancel(true);
            client.shutdownNow();
        }
    }

    @Test
    void aQueryThatIsNotUnderstoodSaysWhatToWrite() {
        for (String query : List.of("from=yesterday", "limit=x", "limit=0", "kind=revison", "severity=high", "match=counted",
                "cursor=x")) {
            given().get("/alerts?" + query).then().statusCode(400).contentType("application/problem+json")
                    .body("detail", containsString(query.substring(0, query.indexOf('='))));
        }
    }

    private static String nextData(BlockingQueue<String> lines) throws InterruptedException {
        String line;
        while ((line = lines.poll(20, TimeUnit.SECONDS)) != null) {
            if (line.startsWith("data:")) {
                return line;
            }
        }
        throw new AssertionError("no further event");
    }

    private void send(ClaimRecorded event) {
        outside.send(event);
    }

    /** The alerts of the series, the newest first, once there are that many. */
    private List<Alert> alerts(int count) {
        return outside.alerts(samples.series(), count);
    }
}
