package io.tallywire.events;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

/** Values that a service keeps as JSON in its own tables, in the form that events have. */
public final class StoredJson {
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {
    };

    private StoredJson() {
    }

    public static String write(Object value) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }

    public static Map<String, String> labels(String json) {
        try {
            return EventJson.MAPPER.readValue(json, LABELS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("labels are stored as an object of strings", e);
        }
    }

    /** @throws IllegalStateException if it is not what this service wrote */
    public static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " that cannot be read", e);
        }
    }
}
