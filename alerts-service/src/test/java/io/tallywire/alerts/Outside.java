package io.tallywire.alerts;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;

import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.events.Alert;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.events.EventType;
import io.tallywire.events.StoredJson;
import io.tallywire.events.Topics;
import io.tallywire.messaging.outbox.OutboxMessage;

/** The service as others see it: claims go in by Kafka, alerts come out by REST. */
record Outside(KafkaCompanion kafka) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record AlertPage(List<Alert> items) {
    }

    void send(ClaimRecorded event) {
        send(EventType.CLAIM_RECORDED, event.claim().seriesId(), event.claim().id() + event.claim().revision(), event);
    }

    void send(ClaimWithdrawn event) {
        send(EventType.CLAIM_WITHDRAWN, event.seriesId(), event.id() + event.revision(), event);
    }

    private void send(EventType type, String series, String identity, Record event) {
        kafka.produceStrings().fromRecords(record(type, series, identity, event)).awaitCompletion();
    }

    static ProducerRecord<String, String> record(EventType type, String series, String identity, Record event) {
        OutboxMessage message = OutboxMessage.event(Topics.CLAIMS, series, type, "/test", identity, Instant.now(), event);
        ProducerRecord<String, String> record = new ProducerRecord<>(Topics.CLAIMS, series, StoredJson.write(event));
        message.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** The alerts of a series, the newest first, once there are that many. */
    List<Alert> alerts(String series, int count) {
        return await().atMost(PATIENCE).until(() -> alerts(series), found -> found.size() >= count);
    }

    List<Alert> alerts(String series) {
        return StoredJson.read(given().queryParam("series", series).get("/alerts").then().statusCode(200).extract().asString(),
                AlertPage.class).items();
    }

    Alert alert(String id) {
        return StoredJson.read(given().get("/alerts/" + id).then().statusCode(200).extract().asString(), Alert.class);
    }
}
