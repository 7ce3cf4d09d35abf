package io.tallywire.claims.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.tallywire.events.Claim;
import io.tallywire.events.ClaimStatus;
import io.tallywire.events.StoredJson;
import io.tallywire.figures.Figure;
import io.tallywire.figures.Interval;

/** A stored {@link Claim}. */
@Entity
@Table(name = "claim")
public class ClaimEntity {
    @Id
    private String id = "";
    @Column(insertable = false, updatable = false)
    private long seq;
    private String articleId = "";
    private int articleVersion;
    private String seriesId = "";
    private String origin = "";
    private String status = ACTIVE;
    private String publisher = "";
    private @Nullable String url;
    private String voucher = "";
    private Instant publishedAt = Instant.EPOCH;
    private Instant receivedAt = Instant.EPOCH;
    private String quote = "";
    private @Nullable BigDecimal valueLower;
    private @Nullable BigDecimal valueUpper;
    @JdbcTypeCode(SqlTypes.JSON)
    private String figure = "{}";
    private int revision = 1;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Long @Nullable [] decisions;

    private static final String ACTIVE = "active";
    private static final String WITHDRAWN = "withdrawn";

    protected ClaimEntity() {
    }

    public ClaimEntity(Claim claim, int articleVersion) {
        this.id = claim.id();
        this.articleId = claim.articleId();
        this.articleVersion = articleVersion;
        this.seriesId = claim.seriesId();
        this.origin = claim.origin();
        this.publisher = claim.publisher();
        this.url = claim.url();
        this.voucher = claim.voucher();
        this.publishedAt = claim.publishedAt();
        this.receivedAt = claim.receivedAt();
        this.quote = claim.quote();
        this.valueLower = claim.value().lower();
        this.valueUpper = claim.value().upper();
        this.figure = StoredJson.write(claim.figure());
    }

    public void withdraw() {
        status = WITHDRAWN;
    }

    /** A new version of its article says the same, perhaps elsewhere in the text. */
    public void renew(Claim renewed, int version) {
        articleVersion = version;
        publisher = renewed.publisher();
        url = renewed.url();
        quote = renewed.quote();
        figure = StoredJson.write(renewed.figure());
    }

    /** It is told anew: as a claim of another series, or of one whose labels have changed. */
    public void fileTo(String series) {
        seriesId = series;
        revision++;
    }

    /** @param ids the decisions that brought it to its series, in order */
    public void setDecisions(List<Long> ids) {
        decisions = ids.isEmpty() ? null : ids.toArray(Long[]::new);
    }

    public Claim toClaim() {
        return new Claim(id, articleId, publisher, url, publishedAt, receivedAt, seriesId, revision, origin,
                status.equals(ACTIVE) ? ClaimStatus.ACTIVE : ClaimStatus.WITHDRAWN, quote, new Interval(valueLower, valueUpper),
                StoredJson.read(figure, Figure.class));
    }

    public String id() {
        return id;
    }

    public String articleId() {
        return articleId;
    }

    public String seriesId() {
        return seriesId;
    }

    public int revision() {
        return revision;
    }

    public String voucher() {
        return voucher;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The decisions that brought it to its series, in order; none where its own labels did. */
    public List<Long> decisions() {
        return decisions == null ? List.of() : List.of(decisions);
    }

    public long seq() {
        return seq;
    }
}
