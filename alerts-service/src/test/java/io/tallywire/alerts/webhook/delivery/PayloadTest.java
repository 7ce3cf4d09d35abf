package io.tallywire.alerts.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.events.EventJson;

class PayloadTest {
    private static final Instant AT = Instant.parse("2026-05-04T08:00:00Z");

    @Test
    void aMessageHasTypeTimestampAndData() {
        assertThat(Payload.write("tallywire.alert.raised.v1", AT, Map.of("id", "a"))).isEqualTo(
                "{\"type\":\"tallywire.alert.raised.v1\",\"timestamp\":\"2026-05-04T08:00:00Z\",\"data\":{\"id\":\"a\"}}");
    }

    @ParameterizedTest
    @ValueSource(ints = { 6_000, 12_000, 900_000 })
    void longQuotesAreCutAndNothingElse(int length) throws JsonProcessingException {
        JsonNode data = data(Map.of("old", Map.of("quote", "ü".repeat(length)), "new", Map.of("quote", "z".repeat(length)),
                "explanation", "e".repeat(3000)));

        assertThat(data.at("/new/quote").textValue()).startsWith("zzz").endsWith("…").hasSizeLessThanOrEqualTo(4000);
        assertThat(data.at("/explanation").textValue()).hasSize(3000);
    }

    @Test
    void whatIsLongElsewhereIsCutToo() throws JsonProcessingException {
        JsonNode data = data(Map.of("id", "i".repeat(300), "explanation", "😀".repeat(9000), "labels",
                Map.of("place", "p".repeat(9000))));

        assertThat(data.at("/id").textValue()).hasSize(300);
        assertThat(data.at("/explanation").textValue()).hasSizeLessThanOrEqualTo(200).endsWith("😀…");
        assertThat(data.at("/labels/place").textValue()).hasSize(200);
    }

    private static JsonNode data(Map<String, Object> alert) throws JsonProcessingException {
        String json = Payload.write("tallywire.alert.raised.v1", AT, alert);
        assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Payload.MOST_BYTES);
        return EventJson.MAPPER.readTree(json).get("data");
    }
}
