package io.tallywire.events;

/** The types of event, with the `ce_type` by which CloudEvents tell them apart and the record that their value holds. */
public enum EventType {
    ARTICLE_PUBLISHED("tallywire.article.published.v1", ArticlePublished.class),
    ARTICLE_WITHDRAWN("tallywire.article.withdrawn.v1", ArticleWithdrawn.class),
    CLAIM_RECORDED("tallywire.claim.recorded.v1", ClaimRecorded.class),
    CLAIM_WITHDRAWN("tallywire.claim.withdrawn.v1", ClaimWithdrawn.class),
    ALERT_RAISED("tallywire.alert.raised.v1", Alert.class),
    ALERT_UPDATED("tallywire.alert.updated.v1", Alert.class),
    ALERT_CANCELLED("tallywire.alert.cancelled.v1", Alert.class);

    private final String code;
    private final Class<? extends Record> value;

    EventType(String code, Class<? extends Record> value) {
        this.code = code;
        this.value = value;
    }

    /** The `ce_type`. */
    public String code() {
        return code;
    }

    /** The `$id` of the JSON Schema of the event's value, and its `ce_dataschema`. */
    public String schema() {
        return "urn:tallywire:schema:" + code;
    }

    /** The record that the event's JSON value is read into. */
    public Class<? extends Record> value() {
        return value;
    }

    /** @throws IllegalArgumentException if there is no such type */
    public static EventType of(String code) {
        for (EventType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no event type '" + code + "'");
    }
}
