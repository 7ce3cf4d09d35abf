package io.tallywire.alerts.change;

import java.time.Instant;
import java.util.Comparator;

/** The place of an article among those of a series: by time of publication, and of one moment by id, whenever they came in. */
public record Position(Instant publishedAt, String articleId) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::publishedAt)
            .thenComparing(Position::articleId);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
