package io.tallywire.claims.flag;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.claim.ClaimView;

/** What somebody said is wrong about a claim, and who has looked at it since. */
@Entity
@Table(name = "claim_flag")
public class FlagEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;
    private String claimId = "";
    private String reason = FlagReason.OTHER.code();
    private @Nullable String note;
    private @Nullable String flaggedBy;
    private Instant flaggedAt = Instant.EPOCH;
    private @Nullable String reviewedBy;
    private @Nullable Instant reviewedAt;

    protected FlagEntity() {
    }

    FlagEntity(String claimId, FlagRequest request, Instant flaggedAt) {
        this.claimId = claimId;
        this.reason = request.reason().code();
        this.note = request.note();
        this.flaggedBy = request.by();
        this.flaggedAt = flaggedAt;
    }

    void review(String by, Instant at) {
        reviewedBy = by;
        reviewedAt = at;
    }

    long id() {
        return id == null ? 0 : id;
    }

    String claimId() {
        return claimId;
    }

    boolean isReviewed() {
        return reviewedAt != null;
    }

    FlagView view(ClaimView claim) {
        return new FlagView(id(), FlagReason.of(reason), note, flaggedBy, flaggedAt, reviewedBy, reviewedAt, claim);
    }
}
