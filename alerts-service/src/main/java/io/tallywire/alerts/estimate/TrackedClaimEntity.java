package io.tallywire.alerts.estimate;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Estimate;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.StoredJson;

/** A claim as it was received, kept for what its source holds. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "tracked_claim")
public class TrackedClaimEntity {
    @Id
    private String id = "";
    @Column(insertable = false, updatable = false)
    private long seq;
    private String seriesId = "";
    private String articleId = "";
    private String source = "";
    private Instant publishedAt = Instant.EPOCH;
    private String status = "active";
    private boolean held;
    private boolean evaluated;
    @JdbcTypeCode(SqlTypes.JSON)
    private String event = "{}";
    @Transient
    private @Nullable ClaimRecorded read;

    protected TrackedClaimEntity() {
    }

    public TrackedClaimEntity(ClaimRecorded event) {
        Estimate estimate = Estimate.of(event.claim());
        this.id = event.claim().id();
        this.seriesId = event.claim().seriesId();
        this.articleId = event.claim().articleId();
        this.source = estimate.source();
        this.publishedAt = event.claim().publishedAt();
        this.held = estimate.isHeld();
        this.event = StoredJson.write(event);
        this.read = event;
    }

    public void withdraw() {
        status = "withdrawn";
    }

    public void setEvaluated() {
        evaluated = true;
    }

    public String id() {
        return id;
    }

    public String seriesId() {
        return seriesId;
    }

    public String articleId() {
        return articleId;
    }

    /** Read at most once. */
    public ClaimRecorded event() {
        ClaimRecorded known = read;
        if (known == null) {
            known = StoredJson.read(event, ClaimRecorded.class);
            read = known;
        }
        return known;
    }
}
