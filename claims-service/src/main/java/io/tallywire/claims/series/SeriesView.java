package io.tallywire.claims.series;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A series as clients see it.
 *
 * @param name what people call it; null until somebody names it
 * @param period which run of claims with the labels under which it was opened it is, from 0; runs are parted by quiet periods
 * @param lastPublishedAt when its newest claim was published
 * @param claims how many it holds
 * @param sources how many names of sources stand behind them
 * @param mergedInto the series that holds its claims now; null unless it was merged
 */
public record SeriesView(String id, @Nullable String name, Map<String, String> labels, int period, Instant firstPublishedAt,
        Instant lastPublishedAt, long claims, long sources, @Nullable String mergedInto) {
}
