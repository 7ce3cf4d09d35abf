package io.tallywire.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Holds records, schemas and JSON together: none of them can change alone. */
class SchemaContractTest {
    @ParameterizedTest
    @EnumSource
    void schemaAndRecordHaveTheSameFields(EventType type) {
        JsonNode schema = Schemas.json(type.schema());

        assertThat(schema.path("$id").asText()).isEqualTo(type.schema());
        assertThat(Shape.ofSchema(schema)).isEqualTo(Shape.ofRecord(type.value()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsValidAndIsReadBackTheSame(EventType type, Record sample) throws UnreadableEvent {
        byte[] json = EventJson.write(sample);

        assertThat(Schemas.of(type).validate(tree(json))).isEmpty();
        assertThat(EventJson.read(json, type.value())).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whereARequiredFieldIsMissingOrNullSchemaAndReaderBothRefuse(EventType type, Record sample) {
        Shape.ofRecord(type.value()).fields().forEach((name, field) -> {
            ObjectNode without = tree(EventJson.write(sample));
            without.remove(name);
            ObjectNode withNull = tree(EventJson.write(sample)).putNull(name);

            if (field.required()) {
                assertThat(Schemas.of(type).validate(without)).as(name).isNotEmpty();
                assertThat(Schemas.of(type).validate(withNull)).as(name).isNotEmpty();
                assertUnreadable(without, type, name);
                assertUnreadable(withNull, type, name);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void unknownFieldsArePassedOver(EventType type, Record sample) throws UnreadableEvent {
        ObjectNode json = tree(EventJson.write(sample)).put("fromALaterVersion", true);

        assertThat(Schemas.of(type).validate(json)).isEmpty();
        assertThat(EventJson.read(EventJson.write(json), type.value())).isEqualTo(sample);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"hedge\": \"perhaps\"}", "{\"status\": 1}", "{\"start\": \"here\"}", "{\"confidence\": 2}",
            "{\"receivedAt\": \"yesterday\"}", "{\"lower\": null, \"upper\": null}", "{\"labels\": {\"counted\": 5}}",
            "{\"counted\": {\"text\": \"x\"}}", "{\"ordinal\": 0}" })
    void aBrokenClaimIsInvalid(String change) throws Exception {
        ObjectNode json = tree(EventJson.write(Samples.of(EventType.CLAIM_RECORDED).getFirst()));
        json.setAll((ObjectNode) EventJson.MAPPER.readTree(change));

        assertThat(Schemas.of(EventType.CLAIM_RECORDED).validate(json)).isNotEmpty();
    }

    @Test
    void whatIsNoJsonIsUnreadableWithAReason() {
        assertThatThrownBy(() -> EventJson.read(new byte[] { 'n', 'o' }, ArticleWithdrawn.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("ArticleWithdrawn");
        assertThatThrownBy(() -> EventJson.read("null".getBytes(StandardCharsets.UTF_8), Alert.class))
                .isInstanceOf(UnreadableEvent.class).hasMessageContaining("null");
    }

    private static void assertUnreadable(ObjectNode json, EventType type, String missing) {
        assertThatThrownBy(() -> EventJson.read(EventJson.write(json), type.value())).as(missing)
                .isInstanceOf(UnreadableEvent.class)
                .message().isNotBlank();
    }

    static Stream<Arguments> samples() {
        return Stream.of(EventType.values())
                .flatMap(type -> Samples.of(type).stream().map(sample -> Arguments.of(type, sample)));
    }

    private static ObjectNode tree(byte[] json) {
        try {
            return (ObjectNode) EventJson.MAPPER.reader(JsonNodeFactory.withExactBigDecimals(true))
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
