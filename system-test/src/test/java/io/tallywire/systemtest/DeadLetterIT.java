package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.deadletter.LetterDesk;
import io.tallywire.cli.system.Service;

/** Poison is set aside, can be read and sent again, once, and comes back as a new letter if it is still poison. */
class DeadLetterIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LetterDesk desk = new LetterDesk(SYSTEM::client);
    private final String poison = "poison-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({ "articles, CLAIMS", "claims, ALERTS" })
    void poisonThatIsReplayedComesBackAsANewLetterWithOneMoreAttempt(String topic, Service owner) {
        send(topic, poison, Map.of("ce_id", poison));
        JsonNode first = letter(owner, poison, 1);
        double waiting = waiting(owner);
        String name = topic + "/" + first.path("id").asLong();

        desk.replay(name);
        JsonNode second = letter(owner, poison, 2);
        desk.replay(name);
        desk.replay(name);

        assertThat(desk.show(name).path("value").asText()).isEqualTo(poison);
        assertThat(desk.show(name).path("headers").path("ce_id").asText()).isEqualTo(poison);
        assertThat(first.path("reason").asText()).isEqualTo("no header ce_type");
        assertThat(first.path("attempts").asInt()).isOne();
        assertThat(second.path("replayOf").asLong()).isEqualTo(first.path("id").asLong());
        assertThat(second.path("attempts").asInt()).isEqualTo(2);
        assertThat(waiting(owner)).as("one was replayed, and one came").isEqualTo(waiting);
        assertThat(desk.list(false)).noneMatch(line -> line.startsWith(name + " "));
        assertThat(desk.list(true)).anyMatch(line -> line.startsWith(name + " ") && line.contains("replayed 20"));
        assertThat(desk.waiting()).contains(topic + "/" + second.path("id").asLong());
        settled(owner, topic);
        assertThat(letters(owner, poison)).as("it was sent again once").hasSize(2);
    }

    @Test
    void theTopicOfDeadLettersTellsOfEachOnce() {
        send("articles", poison, Map.of("ce_id", poison));
        letter(Service.CLAIMS, poison, 1);

        assertThat(TopicRecords.read(SYSTEM, "articles.dlq", 1, record -> poison.equals(record.value()))).singleElement()
                .satisfies(record -> assertThat(TopicRecords.header(record, "dead-letter-attempts")).isEqualTo("1"));
    }

    @Test
    void aReasonBreaksNoLineOfTheLog() {
        send("articles", poison, Map.of("ce_type", "x\u001B[31m\u2028" + poison));

        JsonNode letter = letter(Service.CLAIMS, poison, 1);

        assertThat(letter.path("reason").asText()).contains("\\u001B[31m\\u2028" + poison).doesNotContain("\u001B", "\u2028");
    }

    @Test
    void bytesThatAreNoTextAreShownInBase64() {
        byte[] bytes = { (byte) 0xFF, 0, 1 };
        send(new ProducerRecord<>("articles", 0, poison, bytes));
        long number = letter(Service.CLAIMS, poison, 1).path("id").asLong();

        JsonNode letter = desk.show("articles/" + number);

        assertThat(letter.path("value").isNull()).isTrue();
        assertThat(letter.path("valueBase64").asText()).isEqualTo(Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void aLetterThatIsNotThereIsTold() {
        assertThatThrownBy(() -> desk.show("claims/999999999")).isInstanceOf(Failure.class)
                .hasMessageContaining("claims/999999999");
        assertThatThrownBy(() -> desk.replay("articles/999999999")).isInstanceOf(Failure.class).hasMessageContaining("404");
    }

    /** Once a letter sent later is there, all before it has been read. */
    private static void settled(Service owner, String topic) {
        String later = "later-" + UUID.randomUUID();
        send(topic, later, Map.of());
        letter(owner, later, 1);
    }

    private static double waiting(Service owner) {
        return SYSTEM.get(owner, "/q/metrics").body().lines()
                .filter(line -> line.startsWith("tallywire_dead_letters_waiting")).findFirst()
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).orElseThrow();
    }

    /** The nth letter with such a key. */
    private static JsonNode letter(Service owner, String key, int number) {
        return await().atMost(PATIENCE).until(() -> letters(owner, key), found -> found.size() >= number).get(number - 1);
    }

    private static List<JsonNode> letters(Service owner, String key) {
        return SYSTEM.client(owner).items("/dead-letters?limit=7").stream()
                .filter(letter -> letter.path("key").asText().equals(key)).toList();
    }

    private static void send(String topic, String key, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic, 0, key, key.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    private static void send(ProducerRecord<String, byte[]> record) {
        try (var kafka = new KafkaProducer<>(Map.<String, Object> of("bootstrap.servers", SYSTEM.bootstrapServers()),
                new StringSerializer(), new ByteArraySerializer())) {
            kafka.send(record);
        }
    }
}
