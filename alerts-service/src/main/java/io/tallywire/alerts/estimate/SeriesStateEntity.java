package io.tallywire.alerts.estimate;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.tallywire.events.StoredJson;
import io.tallywire.figures.Interval;

/** What a shift of a series is measured against. */
@Entity
@Table(name = "series_state")
public class SeriesStateEntity {
    @Id
    private String seriesId = "";
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String baseline;
    private @Nullable String baselineClaim;
    private @Nullable Instant newest;

    protected SeriesStateEntity() {
    }

    public void setBaseline(Interval consensus, String claimId) {
        baseline = StoredJson.write(consensus);
        baselineClaim = claimId;
    }

    /** Whether an article of that time comes after a newer one. */
    public boolean isNewerThan(Instant publishedAt) {
        return newest != null && newest.isAfter(publishedAt);
    }

    /** After a withdrawal: when the newest article that is left was published, if any. */
    public void setNewest(@Nullable Instant publishedAt) {
        newest = publishedAt;
    }

    public void noteArticle(Instant publishedAt) {
        if (!isNewerThan(publishedAt)) {
            newest = publishedAt;
        }
    }

    public @Nullable Instant newest() {
        return newest;
    }

    public void clearBaseline() {
        baseline = null;
        baselineClaim = null;
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
