package io.tallywire.claims.series;

import java.time.Instant;
import java.util.Map;

/**
 * A series as clients see it.
 *
 * @param period which run of claims with these labels it is, from 0; runs are parted by quiet periods
 * @param lastPublishedAt when its newest claim was published
 */
public record SeriesView(String id, Map<String, String> labels, int period, Instant firstPublishedAt, Instant lastPublishedAt) {
    static SeriesView of(SeriesEntity series) {
        return new SeriesView(series.id(), series.labels(), series.period(), series.firstPublishedAt(),
                series.lastPublishedAt());
    }
}
