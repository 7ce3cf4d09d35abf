package io.tallywire.alerts.estimate;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Interval;

/** What a shift of a series is measured against. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "series_state")
public class SeriesStateEntity {
    @Id
    private String seriesId = "";
    @JdbcTypeCode(SqlTypes.JSON)
    private String labels = "{}";
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String baseline;
    private @Nullable String baselineClaim;
    private @Nullable Instant newest;

    protected SeriesStateEntity() {
    }

    public SeriesStateEntity(String seriesId, Map<String, String> labels) {
        this.seriesId = seriesId;
        this.labels = StoredJson.write(labels);
    }

    public void setBaseline(Interval consensus, String claimId) {
        baseline = StoredJson.write(consensus);
        baselineClaim = claimId;
    }

    /** Whether an article of that time comes after a newer one. */
    public boolean isNewerThan(Instant publishedAt) {
        return newest != null && newest.isAfter(publishedAt);
    }

    public void noteArticle(Instant publishedAt) {
        if (!isNewerThan(publishedAt)) {
            newest = publishedAt;
        }
    }

    public String seriesId() {
        return seriesId;
    }

    public @Nullable Interval baseline() {
        return baseline == null ? null : StoredJson.read(baseline, Interval.class);
    }

    public @Nullable String baselineClaim() {
        return baselineClaim;
    }
}
