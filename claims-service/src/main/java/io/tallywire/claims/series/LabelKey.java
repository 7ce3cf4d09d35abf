package io.tallywire.claims.series;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of a set of labels tells series apart, in canonical order, as text. The country before a place's name is left out: one
 * article on "Altstadt" names the country and the next does not, and both tell of one place.
 */
public record LabelKey(String text) {
    private static final String PLACE = "place";

    public static LabelKey of(Map<String, String> labels) {
        return new LabelKey(new TreeMap<>(labels).entrySet().stream()
                .map(label -> label.getKey() + '='
                        + identity(label.getKey(), label.getValue()).replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n")));
    }

    private static String identity(String label, String value) {
        return label.equals(PLACE) ? value.substring(value.indexOf('/') + 1) : value;
    }

    /** Whether of two sets with one key the first tells more: the country of its place, the first in order where both do. */
    static boolean tellsMore(Map<String, String> labels, Map<String, String> than) {
        String place = labels.getOrDefault(PLACE, "");
        String other = than.getOrDefault(PLACE, "");
        return place.contains("/") && (!other.contains("/") || place.compareTo(other) < 0);
    }

    /** The id of the run of claims with that number, the same on every machine. */
    String seriesId(int period) {
        return UUID.nameUUIDFromBytes((text + "\n#" + period).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
