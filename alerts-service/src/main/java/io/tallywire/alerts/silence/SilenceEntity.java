package io.tallywire.alerts.silence;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A stored {@link Silence}. */
@Entity
@Table(name = "silence")
public class SilenceEntity {
    @Id
    private String id = "";
    @Column(insertable = false, updatable = false)
    private long seq;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] match = {};
    private Instant startsAt = Instant.EPOCH;
    private Instant endsAt = Instant.EPOCH;
    private String createdBy = "";
    private String comment = "";

    protected SilenceEntity() {
    }

    SilenceEntity(Silence silence) {
        this.id = silence.id();
        this.match = silence.match().toArray(String[]::new);
        this.startsAt = silence.startsAt();
        this.endsAt = silence.endsAt();
        this.createdBy = silence.createdBy();
        this.comment = silence.comment();
    }

    Silence toSilence() {
        return new Silence(id, List.of(match), startsAt, endsAt, createdBy, comment);
    }

    /** It is over from that moment on, unless it was before. */
    void end(Instant now) {
        if (now.isBefore(endsAt)) {
            endsAt = now;
        }
    }

    long seq() {
        return seq;
    }
}
