package io.tallywire.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoisonTest {
    private final ConsumerRecord<@Nullable String, byte @Nullable []> origin = new ConsumerRecord<>("articles", 0, 7,
            "a\u0000b",
            null);

    @Test
    void aRecordOfItsFirstTimeWasTriedOnce() {
        Poison poison = new Poison(origin, "no value");

        assertThat(poison.attempts()).isEqualTo(1);
        assertThat(poison.replayOf()).isNull();
    }

    @Test
    void aReplayedRecordCountsOnAndNamesItsLetter() {
        header(DeadLetter.ATTEMPTS, "4");
        header(DeadLetter.ID, "17");
        Poison poison = new Poison(origin, "no value");

        assertThat(poison.attempts()).isEqualTo(5);
        assertThat(poison.replayOf()).isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "-3", "1e9", "99999999999999999999", "\u0000", "٣" })
    void nonsenseInTheHeadersCountsAsNothing(String text) {
        header(DeadLetter.ATTEMPTS, text);
        header(DeadLetter.ID, text);
        Poison poison = new Poison(origin, "no value");

        assertThat(poison.attempts()).isEqualTo(1);
        assertThat(poison.replayOf()).isNull();
    }

    @Test
    void headersOfAnEarlierLetterAreNotTheRecordsOwn() {
        header("ce_id", "x");
        header(DeadLetter.ATTEMPTS, "1");

        assertThat(new Poison(origin, "no value").headers()).containsOnlyKeys("ce_id");
    }

    @Test
    void whatPostgresqlCannotStoreIsReplaced() {
        header("ce_id", "x\u0000");
        Poison poison = new Poison(origin, "no \u0000");

        assertThat(poison.key()).isEqualTo("a\uFFFDb");
        assertThat(poison.reason()).isEqualTo("no \uFFFD");
        assertThat(poison.headers()).containsEntry("ce_id", "x\uFFFD");
    }

    private void header(String name, String text) {
        origin.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
