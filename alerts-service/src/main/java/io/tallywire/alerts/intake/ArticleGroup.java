package io.tallywire.alerts.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.change.SeriesHistory;
import io.tallywire.alerts.change.Situation;
import io.tallywire.alerts.estimate.TrackedClaimEntity;
import io.tallywire.events.Claim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.figures.Interval;

/** All claims of one article in one series, in order of the text. */
record ArticleGroup(List<ClaimRecorded> events) {
    static ArticleGroup of(List<TrackedClaimEntity> claims) {
        return new ArticleGroup(claims.stream().map(TrackedClaimEntity::event).toList());
    }

    String seriesId() {
        return events.getFirst().claim().seriesId();
    }

    Instant publishedAt() {
        return events.getFirst().claim().publishedAt();
    }

    Map<String, String> labels() {
        return events.getFirst().seriesLabels();
    }

    List<Estimate> estimates() {
        return events.stream().map(event -> Estimate.of(event.claim())).toList();
    }

    Situation situation(SeriesHistory before, SeriesHistory after, Duration freshness, @Nullable Interval baseline,
            @Nullable Estimate baselineClaim) {
        Map<String, Estimate> current = new LinkedHashMap<>();
        Map<Estimate, Claim> stated = new LinkedHashMap<>();
        for (ClaimRecorded event : events) {
            Estimate estimate = Estimate.of(event.claim());
            Claim start = event.statedFrom();
            if (estimate.isHeld()) {
                current.remove(estimate.source());
                current.put(estimate.source(), estimate);
                if (start != null) {
                    stated.put(estimate, start);
                }
            }
        }
        return new Situation(before, after, stated, List.copyOf(current.values()), publishedAt(), freshness, baseline,
                baselineClaim);
    }
}
