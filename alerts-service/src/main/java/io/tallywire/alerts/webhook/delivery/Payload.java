package io.tallywire.alerts.webhook.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.tallywire.events.EventJson;
import io.tallywire.events.StoredJson;

/**
 * The body of a message, as Standard Webhooks wants it.
 *
 * @param data what the type tells of
 */
record Payload(String type, Instant timestamp, JsonNode data) {
    /** Receivers may refuse what is larger. */
    static final int MOST_BYTES = 20_000;

    private static final Set<String> IDS = Set.of("id", "ruleId", "seriesId", "articleId", "claimId");
    private static final int[] QUOTE_LENGTHS = { 4000, 1000, 200 };
    private static final int TEXT_LENGTH = 200;

    /** The JSON; quotes, and if need be all other texts but ids, are cut so that it keeps within the bounds. */
    static String write(String type, Instant timestamp, Object data) {
        Payload payload = new Payload(type, timestamp, EventJson.MAPPER.valueToTree(data));
        String json = StoredJson.write(payload);
        for (int i = 0; i < QUOTE_LENGTHS.length && isTooLarge(json); i++) {
            cut(payload.data, QUOTE_LENGTHS[i], Set.of("quote"), Set.of());
            json = StoredJson.write(payload);
        }
        if (isTooLarge(json)) {
            cut(payload.data, TEXT_LENGTH, Set.of(), IDS);
            json = StoredJson.write(payload);
        }
        return json;
    }

    private static boolean isTooLarge(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** @param only the fields that are cut; empty for all but the others */
    private static void cut(JsonNode node, int length, Set<String> only, Set<String> not) {
        node.forEach(inner -> cut(inner, length, only, not));
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                boolean isMeant = (only.isEmpty() || only.contains(field.getKey())) && !not.contains(field.getKey());
                if (isMeant && field.getValue().isTextual() && field.getValue().textValue().length() > length) {
                    field.setValue(TextNode.valueOf(beginning(field.getValue().textValue(), length)));
                }
            }
        }
    }

    private static String beginning(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
