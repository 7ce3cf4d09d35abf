package io.tallywire.origins;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts articles under origins: whatever is joined by copies, directly or through others, is one group, in whichever order the
 * articles arrive. Only the group's id tells of the order: it is that of the article that came first.
 */
final class Grouping {
    private final Map<String, String> origins = new HashMap<>();
    private final Map<String, String> joined = new LinkedHashMap<>();

    /** An article that has its origin already. */
    void know(String article, String origin) {
        origins.put(article, origin);
    }

    /**
     * Places an article with those that it is a copy of.
     *
     * @param copies known or placed articles, in order of arrival; if they have several origins, the first one's becomes that
     *        of
     *        all
     * @param fallback the origin of an article without copies
     */
    void place(String article, Collection<String> copies, String fallback) {
        List<String> groups = copies.stream().map(this::originOf).distinct().toList();
        String origin = groups.isEmpty() ? fallback : groups.getFirst();
        groups.stream().skip(1).forEach(group -> {
            joined.put(group, origin);
            origins.replaceAll((member, its) -> its.equals(group) ? origin : its);
        });
        origins.put(article, origin);
    }

    boolean isPlaced(String article) {
        return origins.containsKey(article);
    }

    /** The origin of an article that is known or placed. */
    String originOf(String article) {
        return requireNonNull(origins.get(article), "known or placed");
    }

    /** Origins that were given up, each with the one that its articles have now; to be applied in this order. */
    Map<String, String> joined() {
        return joined;
    }
}
