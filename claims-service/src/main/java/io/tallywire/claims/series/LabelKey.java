package io.tallywire.claims.series;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A set of labels in canonical order, as text: equal sets have equal keys. */
public record LabelKey(String text) {
    public static LabelKey of(Map<String, String> labels) {
        return new LabelKey(new TreeMap<>(labels).entrySet().stream()
                .map(label -> label.getKey() + '=' + label.getValue().replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n")));
    }

    /** The id of the run of claims with that number, the same on every machine. */
    String seriesId(int period) {
        return UUID.nameUUIDFromBytes((text + "\n#" + period).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
