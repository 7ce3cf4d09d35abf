package io.tallywire.alerts.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Claim;
import io.tallywire.figures.Interval;

/**
 * What an article does to one series, as the detectors see it.
 *
 * @param before what was held before the article
 * @param after what is held with it
 * @param stated the article's claims in this series that end a change of which their own sentence states the start, each with
 *        that start
 * @param current the estimates that the article gives: of each source it names, the last one in the text
 * @param baseline the consensus when the series last alerted, or began; null for a new series
 * @param baselineClaim the claim that made that consensus
 */
public record Situation(SeriesHistory before, SeriesHistory after, Map<Estimate, Claim> stated, List<Estimate> current,
        Instant at,
        Duration freshness, @Nullable Interval baseline, @Nullable Estimate baselineClaim) {
    /** The estimates of other sources heard within the window, this article's included, the latest first. */
    List<Estimate> others(Estimate one) {
        List<Estimate> others = new ArrayList<>(after.heard(at, freshness));
        others.removeIf(other -> other.source().equals(one.source()));
        return others;
    }
}
