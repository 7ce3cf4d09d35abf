package io.tallywire.claims.series;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

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
    private String currentKey = "";
    private @Nullable String name;
    private @Nullable String mergedInto;
    private Instant firstPublishedAt = Instant.EPOCH;
    private Instant lastPublishedAt = Instant.EPOCH;
    @Column(insertable = false, updatable = false)
    private long seq;

    protected SeriesEntity() {
    }

    public void relabel(Map<String, String> newLabels) {
        labels = StoredJson.write(newLabels);
        currentKey = LabelKey.of(newLabels).text();
    }

    public void setName(@Nullable String newName) {
        name = newName;
    }

    /** Its claims go to another series, and later ones with them. */
    public void mergeInto(SeriesEntity other) {
        mergedInto = other.id;
    }

    /** It holds claims again. */
    public void part() {
        mergedInto = null;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    public Times times() {
        return new Times(firstPublishedAt, lastPublishedAt);
    }

    public void setTimes(Times times) {
        firstPublishedAt = times.first();
        lastPublishedAt = times.last();
    }

    public String id() {
        return id;
    }

    /** The labels under which it was opened: with its period they make its id. */
    String labelKey() {
        return labelKey;
    }

    String currentKey() {
        return currentKey;
    }

    public int period() {
        return period;
    }

    public Map<String, String> labels() {
        return StoredJson.labels(labels);
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String mergedInto() {
        return mergedInto;
    }

    public long seq() {
        return seq;
    }
}
