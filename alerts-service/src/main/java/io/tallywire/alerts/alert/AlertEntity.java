package io.tallywire.alerts.alert;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.tallywire.events.Alert;
import io.tallywire.events.AlertSide;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.StoredJson;

/** A stored {@link Alert}, with the columns that alerts are found by. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(name = "alert")
public class AlertEntity {
    @Id
    private String id = "";
    @Column(insertable = false, updatable = false)
    private long seq;
    private String ruleId = "";
    private String seriesId = "";
    private String articleId = "";
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] kinds = {};
    private String severity = "";
    private String status = "";
    @JdbcTypeCode(SqlTypes.JSON)
    private String labels = "{}";
    private @Nullable String oldClaim;
    private String newClaim = "";
    private Instant raisedAt = Instant.EPOCH;
    private boolean disputed;
    private boolean parted;
    private @Nullable String awaits;
    private Instant publishedAt = Instant.EPOCH;
    private boolean acknowledged;
    private boolean silenced;
    private Instant changedAt = Instant.EPOCH;
    @JdbcTypeCode(SqlTypes.JSON)
    private String body = "{}";

    protected AlertEntity() {
    }

    /** @param publishedAt when the article was published that raised it */
    public AlertEntity(Alert alert, Instant publishedAt) {
        this.id = alert.id();
        this.ruleId = alert.ruleId();
        this.articleId = alert.articleId();
        this.raisedAt = alert.raisedAt();
        this.publishedAt = publishedAt;
        update(alert, alert.raisedAt());
    }

    public final void update(Alert alert, Instant at) {
        changedAt = at;
        silenced = alert.silenced();
        seriesId = alert.seriesId();
        acknowledged = alert.acknowledgement() != null;
        kinds = alert.kinds().stream().map(Code::of).toArray(String[]::new);
        severity = Code.of(alert.severity());
        status = Code.of(alert.status());
        awaits = alert.status() == AlertStatus.CANCELLED ? awaits : null;
        labels = StoredJson.write(alert.labels());
        AlertSide before = alert.before();
        oldClaim = before == null ? null : before.claimId();
        newClaim = alert.after().claimId();
        body = StoredJson.write(alert);
    }

    public Alert toAlert() {
        return StoredJson.read(body, Alert.class);
    }

    /** Whether it stands for the open disagreement of its series and rule. */
    public void setDisputed(boolean disputed) {
        this.disputed = disputed;
    }

    /** Whether that article raised it, in that series by that rule, and it was not cancelled since for good. */
    boolean isOf(String article, String series, String rule) {
        return articleId.equals(article) && seriesId.equals(series) && ruleId.equals(rule)
                && (!status.equals(Code.of(AlertStatus.CANCELLED)) || article.equals(awaits));
    }

    /** It was cancelled because an article was corrected, and may come back with what the correction says. */
    void awaitCorrection(String article) {
        awaits = article;
    }

    /** The corrected article without whose claims it was cancelled. */
    @Nullable
    String awaits() {
        return awaits;
    }

    public boolean isDisputed() {
        return disputed;
    }

    /** Whether it was cancelled because the claims that it compares were filed in different series. */
    public void setParted(boolean parted) {
        this.parted = parted;
    }

    public boolean isParted() {
        return parted;
    }

    public String id() {
        return id;
    }

    /** When something last happened to it. */
    public Instant changedAt() {
        return changedAt;
    }

    public long seq() {
        return seq;
    }

    public String ruleId() {
        return ruleId;
    }

    public String seriesId() {
        return seriesId;
    }
}
