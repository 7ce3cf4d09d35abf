package io.tallywire.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {
    private final JsonNode document = read();

    @Test
    void itIsAnAsyncApiOfVersion3() {
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/info/title").isTextual() && document.at("/info/version").isTextual()).isTrue();
        assertThat(document.path("operations")).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("action").asText()).isIn("send", "receive");
            assertThat(operation.at("/channel/$ref").asText()).startsWith("#/channels/");
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(AsyncApiTest.class.getResource("/" + reference)).isNotNull();
            }
        });
    }

    @Test
    void theChannelsAreTheTopics() {
        assertThat(document.path("channels").findValuesAsText("address")).containsExactlyInAnyOrder(Topics.ARTICLES,
                Topics.CLAIMS,
                Topics.ALERTS, Topics.ALERTS + ".{name}", Topics.ARTICLES_DLQ, Topics.CLAIMS_DLQ);
        assertThat(document.at("/channels/namedAlerts/parameters/name").isObject()).isTrue();
    }

    @Test
    void eachEventTypeIsAMessageWithItsSchema() {
        List<JsonNode> messages = events().toList();

        assertThat(messages).extracting(message -> message.path("name").asText())
                .containsExactlyInAnyOrder(Arrays.stream(EventType.values()).map(EventType::code).toArray(String[]::new));
        for (JsonNode message : messages) {
            EventType type = EventType.of(message.path("name").asText());
            assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asText()).isEqualTo(type.code());
            assertThat(message.at("/headers/allOf/1/properties/ce_dataschema/const").asText()).isEqualTo(type.schema());
            assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("schemas/" + type.code() + ".json");
        }
    }

    @Test
    void theHeadersAreThoseThatAreSent() {
        var sent = CloudEventHeaders.of(EventType.ALERT_RAISED, "/alerts-service", "a-1", Instant.EPOCH);
        JsonNode headers = document.at("/components/schemas/cloudEventHeaders");

        assertThat(headers.path("properties").fieldNames()).toIterable().containsAll(sent.keySet())
                .filteredOn(header -> !sent.containsKey(header)).containsExactly("traceparent");
        assertThat(headers.path("required")).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(sent.keySet());
        assertThat(headers.at("/properties/ce_specversion/const").asText()).isEqualTo(sent.get(CloudEventHeaders.SPEC_VERSION));
    }

    private Stream<JsonNode> events() {
        return document.at("/components/messages").valueStream().filter(message -> message.has("payload"));
    }

    private static JsonNode read() {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
