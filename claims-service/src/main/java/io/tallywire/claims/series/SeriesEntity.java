package io.tallywire.claims.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.tallywire.events.StoredJson;

/** Estimates of one thing: a set of labels, in one run of claims between two quiet periods. */
@Entity
@Table(name = "series")
public class SeriesEntity {
    @Id
    private String id = "";
    private String labelKey = "";
    private int period;
    @JdbcTypeCode(SqlTypes.JSON)
    private String labels = "{}";
    private Instant firstPublishedAt = Instant.EPOCH;
    private Instant lastPublishedAt = Instant.EPOCH;
    @Column(insertable = false, updatable = false)
    private long seq;

    protected SeriesEntity() {
    }

    /** Whether a claim of that time belongs to this run of claims. */
    public boolean isOpenAt(Instant publishedAt, Duration quietPeriod) {
        return !publishedAt.isBefore(firstPublishedAt.minus(quietPeriod))
                && !publishedAt.isAfter(lastPublishedAt.plus(quietPeriod));
    }

    public void stretchTo(Instant publishedAt) {
        if (publishedAt.isBefore(firstPublishedAt)) {
            firstPublishedAt = publishedAt;
        }
        if (publishedAt.isAfter(lastPublishedAt)) {
            lastPublishedAt = publishedAt;
        }
    }

    public String id() {
        return id;
    }

    public String labelKey() {
        return labelKey;
    }

    public int period() {
        return period;
    }

    public Map<String, String> labels() {
        return StoredJson.labels(labels);
    }

    public Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    public Instant lastPublishedAt() {
        return lastPublishedAt;
    }

    public long seq() {
        return seq;
    }
}
