package io.tallywire.alerts.estimate;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.tallywire.events.EventJson;

/** Values that this service keeps as JSON in its own tables. */
public final class StoredJson {
    private StoredJson() {
    }

    public static String write(Object value) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " that cannot be read", e);
        }
    }
}
