package io.tallywire.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn.Reason;
import io.tallywire.events.EventType;
import io.tallywire.figures.Hedge;
import io.tallywire.teststack.OnTestStack;

/** Claims that go to another series, are corrected, or come again. */
@QuarkusTest
@OnTestStack(database = "alerts")
class MoveIT {
    private static final int MANY = 800;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    @Inject
    EntityManager entities;

    private Outside outside;
    private final ClaimSamples samples = new ClaimSamples();
    private final String other = UUID.randomUUID().toString();

    @BeforeEach
    void connect() {
        outside = new Outside(new KafkaCompanion(bootstrapServers));
    }

    @AfterEach
    void disconnect() {
        outside.kafka().close();
    }

    @Test
    void anAlertFollowsWhenBothItsClaimsMove() {
        ClaimRecorded before = send(samples.says("Mayor", Hedge.EXACT, 100));
        ClaimRecorded after = send(samples.says("Mayor", Hedge.EXACT, 200));
        Alert alert = outside.alerts(samples.series(), 1).getFirst();

        outside.send(samples.moved(before, other));
        outside.send(ClaimSamples.left(before, Reason.SERIES_CHANGED));
        outside.send(ClaimSamples.left(after, Reason.SERIES_CHANGED));
        outside.send(samples.moved(after, other));

        Alert followed = await().atMost(Duration.ofSeconds(30)).until(() -> outside.alert(alert.id()),
                one -> one.seriesId().equals(other));
        assertThat(followed.status()).isEqualTo(AlertStatus.UPDATED);
        assertThat(followed.explanation()).contains("belongs to series " + other + " now");
        assertThat(outside.alerts(samples.series())).isEmpty();
    }

    @Test
    void anAlertIsCancelledWhenItsClaimsPartAndStandsAgainWhenTheyMeet() {
        send(samples.says("Mayor", Hedge.EXACT, 100));
        ClaimRecorded after = send(samples.says("Army", Hedge.EXACT, 200));
        Alert alert = outside.alerts(samples.series(), 1).getFirst();
        ClaimRecorded away = samples.moved(after, other);

        outside.send(ClaimSamples.left(after, Reason.SERIES_CHANGED));
        outside.send(away);
        awaitStatus(alert, AlertStatus.CANCELLED);
        outside.send(ClaimSamples.left(away, Reason.SERIES_CHANGED));
        outside.send(samples.moved(away, samples.series()));

        awaitStatus(alert, AlertStatus.UPDATED);
        assertThat(outside.alerts(samples.series())).hasSize(1);
    }

    @Test
    void anAlertGetsTheNewLabelsOfItsSeries() {
        ClaimRecorded before = send(samples.says("Mayor", Hedge.EXACT, 100));
        ClaimRecorded after = send(samples.says("Mayor", Hedge.EXACT, 200));
        Alert alert = outside.alerts(samples.series(), 1).getFirst();

        outside.send(samples.moved(before, samples.series()));
        outside.send(samples.moved(after, samples.series()));

        assertThat(awaitStatus(alert, AlertStatus.UPDATED).labels()).containsOnlyKeys("cause");
    }

    @Test
    void whatIsWithdrawnUnderAnOldRevisionStillStandsWhereItWentTo() {
        send(samples.says("Mayor", Hedge.EXACT, 100));
        ClaimRecorded claim = send(samples.says("Mayor", Hedge.EXACT, 110));
        ClaimRecorded back = samples.moved(samples.moved(claim, other), samples.series());

        outside.send(back);
        outside.send(ClaimSamples.left(claim, Reason.SERIES_CHANGED));
        send(samples.says("Mayor", Hedge.EXACT, 220));

        assertThat(outside.alerts(samples.series(), 1)).singleElement()
                .satisfies(alert -> assertThat(alert.before().claimId()).isEqualTo(claim.claim().id()));
    }

    @Test
    void anAlertRestsOnWhatIsLeftWhenAClaimIsWithdrawn() {
        send(samples.says("Mayor", Hedge.EXACT, 100));
        ClaimRecorded middle = send(samples.says("Mayor", Hedge.EXACT, 105));
        send(samples.says("Mayor", Hedge.EXACT, 200));
        Alert alert = outside.alerts(samples.series(), 1).getFirst();

        outside.send(ClaimSamples.left(middle, Reason.ARTICLE_WITHDRAWN));

        Alert updated = awaitStatus(alert, AlertStatus.UPDATED);
        assertThat(updated.before().interval().lower()).isEqualByComparingTo("100");
        assertThat(updated.explanation()).contains("which this rested, was withdrawn");
    }

    @Test
    void anAlertComesBackWithTheCorrectionOfItsArticleHoweverLateThatIs() {
        send(samples.says("Mayor", Hedge.EXACT, 100));
        ClaimRecorded wrong = send(samples.says("Mayor", Hedge.EXACT, 300));
        Alert alert = outside.alerts(samples.series(), 1).getFirst();

        outside.send(ClaimSamples.left(wrong, Reason.ARTICLE_CORRECTED));
        awaitStatus(alert, AlertStatus.CANCELLED);
        outside.send(samples.corrected(wrong, 200));

        Alert corrected = awaitStatus(alert, AlertStatus.UPDATED);
        assertThat(corrected.after().interval().lower()).isEqualByComparingTo("200");
        assertThat(corrected.explanation()).contains("was corrected").doesNotContain("Cancelled");
        assertThat(outside.alerts(samples.series())).hasSize(1);
    }

    @Test
    void anAlertComesBackWithTheCorrectionOfAnOlderArticleThatItRestsOn() {
        ClaimRecorded wrong = send(samples.says("Mayor", Hedge.EXACT, 100));
        send(samples.says("Mayor", Hedge.EXACT, 300));
        Alert alert = outside.alerts(samples.series(), 1).getFirst();

        outside.send(ClaimSamples.left(wrong, Reason.ARTICLE_CORRECTED));
        awaitStatus(alert, AlertStatus.CANCELLED);
        outside.send(samples.corrected(wrong, 150));

        Alert corrected = awaitStatus(alert, AlertStatus.UPDATED);
        assertThat(corrected.before().interval().lower()).isEqualByComparingTo("150");
        assertThat(outside.alerts(samples.series())).hasSize(1);
    }

    @Test
    void anAlertStaysCancelledWhenTheCorrectionLeavesNoChange() {
        send(samples.says("Mayor", Hedge.EXACT, 100));
        ClaimRecorded wrong = send(samples.says("Mayor", Hedge.EXACT, 300));
        Alert alert = outside.alerts(samples.series(), 1).getFirst();

        outside.send(ClaimSamples.left(wrong, Reason.ARTICLE_CORRECTED));
        outside.send(samples.corrected(wrong, 105));
        send(samples.says("Mayor", Hedge.EXACT, 400));

        outside.alerts(samples.series(), 2);
        assertThat(outside.alert(alert.id()).status()).isEqualTo(AlertStatus.CANCELLED);
    }

    @Test
    void aDisagreementThatEndsAndOpensAgainInOneBatchHasAnAlertEachAndBothEnd() {
        send(samples.says("Mayor", Hedge.EXACT, 100));
        send(samples.says("Army", Hedge.EXACT, 200));
        Alert first = outside.alerts(samples.series(), 1).getFirst();

        post(List.of(samples.says("Army", Hedge.EXACT, 100), samples.says("Hospital", Hedge.EXACT, 300)));
        awaitStatus(first, AlertStatus.RESOLVED);
        Alert second = outside.alerts(samples.series(), 3).getFirst();
        send(samples.says("Hospital", Hedge.EXACT, 100));

        assertThat(second.status()).isEqualTo(AlertStatus.OPEN);
        awaitStatus(second, AlertStatus.RESOLVED);
    }

    @Test
    void whoJoinsADisagreementThatALateArticleOpenedIsNews() {
        send(samples.says("Mayor", Hedge.EXACT, 100));
        send(samples.says("Mayor", Hedge.EXACT, 101));
        send(samples.saidLongAgo("Hospital", 300));
        send(samples.says("Mayor", Hedge.EXACT, 101));
        ClaimRecorded joins = send(samples.says("Army", Hedge.EXACT, 290));
        send(samples.says("Army", Hedge.EXACT, 290));
        send(samples.says("Mayor", Hedge.EXACT, 500));

        List<Alert> alerts = outside.alerts(samples.series(), 2);
        assertThat(alerts).hasSize(2);
        assertThat(alerts.getLast().articleId()).isEqualTo(joins.claim().articleId());
    }

    @Test
    void theWholeStreamAgainRaisesNothingTwice() {
        List<ClaimRecorded> events = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            ClaimSamples one = new ClaimSamples();
            events.add(one.says("Mayor", Hedge.EXACT, 100));
            events.add(one.says("Army", Hedge.EXACT, 200));
            events.add(one.says("Mayor", Hedge.EXACT, 100));
        }
        Set<String> series = events.stream().map(event -> event.claim().seriesId()).collect(Collectors.toSet());

        post(events);
        await().atMost(Duration.ofMinutes(2)).until(() -> happened(series) == MANY);
        post(events);
        send(samples.saysChange("Mayor", 40, Hedge.EXACT, 100));
        post(events.reversed());

        outside.alerts(samples.series(), 1);
        send(samples.says("Mayor", Hedge.EXACT, 300));
        outside.alerts(samples.series(), 2);
        assertThat(happened(series)).isEqualTo(MANY);
    }

    private void post(List<ClaimRecorded> events) {
        List<ProducerRecord<String, String>> records = events.stream()
                .map(event -> Outside.record(EventType.CLAIM_RECORDED, event.claim().seriesId(), event.claim().id(), event))
                .toList();
        outside.kafka().produceStrings().fromRecords(records).awaitCompletion(Duration.ofMinutes(1));
    }

    private int happened(Set<String> series) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                "select count(*) from alert_event e join alert a on a.id = e.alert_id where a.series_id in (:series) and e.type = :raised")
                .setParameter("series", series).setParameter("raised", EventType.ALERT_RAISED.code()).getSingleResult())
                .intValue());
    }

    private ClaimRecorded send(ClaimRecorded event) {
        outside.send(event);
        return event;
    }

    private Alert awaitStatus(Alert alert, AlertStatus status) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> outside.alert(alert.id()), one -> one.status() == status);
    }
}
