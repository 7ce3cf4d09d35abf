package io.tallywire.resilience.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.tallywire.cli.Json;

/**
 * An article of which is known what must come of it: two claims with these numbers, and one alert. No other article of the run
 * tells the number or comes from the publisher, so that nothing passes for a copy or for old news.
 *
 * @param number told by this article alone; written with a dot, lest 1802 pass for a year
 */
public record TestArticle(String id, int place, int number) {
    public static final int BEFORE = 20;

    private static final List<String> COUNTED = List.of("Verletzten", "Toten", "Vermissten", "Infizierten");
    private static final List<String> PLACES = List.of("Hamburg", "Bremen", "Leipzig", "Dresden", "Hannover", "Rostock",
            "Kassel",
            "Augsburg", "Freiburg", "Lübeck");

    String json() {
        String counted = COUNTED.get(place % COUNTED.size());
        String city = PLACES.get(place % PLACES.size());
        return Json.MAPPER.valueToTree(Map.of("id", id, "publisher", "Blatt " + id, "language", "de",
                "publishedAt", "2026-05-04T08:00:00Z", "text",
                "In " + city + " (" + id + ") stieg die Zahl der " + counted + " von " + BEFORE + " auf "
                        + String.format(Locale.GERMAN, "%,d", number) + ", teilte die Feuerwehr mit."))
                .toString();
    }
}
