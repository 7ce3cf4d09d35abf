package io.tallywire.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** The JSON Schemas that are delivered with the records. */
final class Schemas {
    private static final String PREFIX = "urn:tallywire:schema:";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mappings(id -> id.startsWith(PREFIX),
                    id -> "classpath:" + file(id))));

    private Schemas() {
    }

    static JsonSchema of(EventType type) {
        return FACTORY.getSchema(SchemaLocation.of(type.schema()),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** @param id the `$id` */
    static JsonNode json(String id) {
        try (InputStream in = Schemas.class.getResourceAsStream("/" + file(id))) {
            return EventJson.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String id) {
        return "schemas/" + id.substring(PREFIX.length()) + ".json";
    }
}
