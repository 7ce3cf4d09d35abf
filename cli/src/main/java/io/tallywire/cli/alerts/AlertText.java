package io.tallywire.cli.alerts;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** An alert for people. */
public final class AlertText {
    private AlertText() {
    }

    public static String of(JsonNode alert) {
        List<String> kinds = new ArrayList<>();
        alert.path("kinds").forEach(kind -> kinds.add(kind.asText()));
        List<String> labels = new ArrayList<>();
        alert.path("labels").properties().forEach(label -> labels.add(label.getKey() + "=" + label.getValue().asText()));
        String before = side(alert.path("old"));
        String after = side(alert.path("new"));
        return """
                %s  %s  %s
                  %s
                  %s
                  %s
                """.formatted(alert.path("raisedAt").asText(),
                alert.path("severity").asText().toUpperCase(java.util.Locale.ROOT),
                String.join(", ", kinds), alert.path("explanation").asText(), String.join(" ", labels),
                !alert.hasNonNull("old") || before.equals(after) ? after : "before: " + before + "\n  now:    " + after);
    }

    private static String side(JsonNode side) {
        return "\"" + side.path("quote").asText().replaceAll("\\s+", " ").strip() + "\" — " + side.path("source").asText()
                + ", in "
                + side.path("publisher").asText();
    }
}
