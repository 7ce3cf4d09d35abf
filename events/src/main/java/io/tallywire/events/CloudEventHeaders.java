package io.tallywire.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Names and values of the Kafka headers of a CloudEvent 1.0 in binary mode (CloudEvents Kafka protocol binding, section 3.2).
 */
public final class CloudEventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {
    }

    /**
     * The headers of an event, to be sent as UTF-8. Its id is derived from type and identity: the same event sent twice has the
     * same id.
     *
     * @param identity what makes the event this one among those of its type
     */
    public static Map<String, String> of(EventType type, String source, String identity, Instant time) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, derivedId(type, identity));
        headers.put(SOURCE, source);
        headers.put(TYPE, type.code());
        headers.put(TIME, time.toString());
        headers.put(DATA_SCHEMA, type.schema());
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }

    private static String derivedId(EventType type, String identity) {
        return UUID.nameUUIDFromBytes((type.code() + '\n' + identity).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
