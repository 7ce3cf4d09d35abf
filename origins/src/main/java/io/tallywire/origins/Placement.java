package io.tallywire.origins;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.tallywire.origins.OriginTable.Row;

/**
 * Finds the origins of a batch of articles, looking for copies among all that are stored and in the batch itself: by bands of
 * their signatures, never by comparison with each. Must have the transaction to itself; see {@link Origins}.
 */
public final class Placement {
    private final OriginTable table;
    private final BandTable bands;
    private final Duration window;

    /** @param window how far apart two articles may be published and still be copies of one text */
    public Placement(Connection connection, Duration window) {
        this.table = new OriginTable(connection);
        this.bands = new BandTable(connection);
        this.window = window;
    }

    /** Stores the texts, each of another article, and answers the origin of each article by its id. */
    public Map<String, String> place(Collection<ArticleText> texts) throws SQLException {
        List<Row> stored = table.store(texts.stream().map(Row::of).toList());
        Map<Long, SortedSet<Long>> candidates = bands.addAndFind(stored, window);
        Map<Long, Row> rows = new TreeMap<>();
        stored.forEach(row -> rows.put(row.seq(), row));
        Grouping grouping = new Grouping();
        for (Row other : table.read(others(candidates.values(), rows.keySet()))) {
            rows.put(other.seq(), other);
            grouping.know(other.articleId(), other.origin());
        }
        Map<String, String> fallbacks = fallbacks(texts);
        for (Row row : stored) {
            List<String> copies = candidates.getOrDefault(row.seq(), new TreeSet<>()).stream().map(rows::get)
                    .filter(other -> other != null && grouping.isPlaced(other.articleId()) && isCopy(row, other))
                    .map(Row::articleId).toList();
            grouping.place(row.articleId(), copies, fallbacks.getOrDefault(row.articleId(), row.articleId()));
        }
        table.join(grouping.joined());
        Map<String, String> origins = stored.stream()
                .collect(Collectors.toMap(Row::articleId, row -> grouping.originOf(row.articleId())));
        table.update(origins);
        return origins;
    }

    /** Ids for articles that were rewritten and whose own id stands for the text that others still have. */
    private Map<String, String> fallbacks(Collection<ArticleText> texts) throws SQLException {
        Map<String, Integer> rewritten = texts.stream().filter(text -> text.version() > 1)
                .collect(Collectors.toMap(ArticleText::articleId, ArticleText::version));
        Map<String, String> fallbacks = new HashMap<>();
        for (String taken : table.originsOfOthers(rewritten.keySet())) {
            fallbacks.put(taken, taken + "#" + rewritten.get(taken));
        }
        return fallbacks;
    }

    private boolean isCopy(Row one, Row other) {
        return Duration.between(one.publishedAt(), other.publishedAt()).abs().compareTo(window) <= 0
                && CopyRule.isCopy(one.print(), other.print());
    }

    private static Set<Long> others(Collection<SortedSet<Long>> candidates, Set<Long> known) {
        Set<Long> others = new TreeSet<>();
        candidates.forEach(others::addAll);
        others.removeAll(known);
        return others;
    }
}
