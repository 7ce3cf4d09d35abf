package io.tallywire.claims.claim;

import java.math.BigDecimal;
import java.time.Instant;

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

    public Claim toClaim() {
        return new Claim(id, articleId, publisher, url, publishedAt, receivedAt, seriesId, 1, origin,
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

    public long seq() {
        return seq;
    }
}
