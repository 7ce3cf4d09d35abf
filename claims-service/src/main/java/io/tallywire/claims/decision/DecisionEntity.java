package io.tallywire.claims.decision;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import io.tallywire.events.StoredJson;

/** What a person decided about a series, when, and who it was. */
@Entity
@Table(name = "series_decision")
public class DecisionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;
    private String seriesId = "";
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] touched = {};
    @JdbcTypeCode(SqlTypes.JSON)
    private String ruling = "{}";
    private Instant decidedAt = Instant.EPOCH;
    private @Nullable String decidedBy;
    private @Nullable Instant undoneAt;

    protected DecisionEntity() {
    }

    DecisionEntity(String seriesId, List<String> touched, Ruling ruling, Instant decidedAt, @Nullable String decidedBy) {
        this.seriesId = seriesId;
        this.touched = touched.toArray(String[]::new);
        this.ruling = StoredJson.write(ruling);
        this.decidedAt = decidedAt;
        this.decidedBy = decidedBy;
    }

    void undo(Instant at) {
        undoneAt = at;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    String seriesId() {
        return seriesId;
    }

    /** All series that it concerns. */
    List<String> touched() {
        return List.of(touched);
    }

    Ruling ruling() {
        return StoredJson.read(ruling, Ruling.class);
    }

    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant undoneAt() {
        return undoneAt;
    }
}
