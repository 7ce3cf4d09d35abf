package io.tallywire.alerts.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.tallywire.events.StoredJson;

/** A stored {@link Rule}. */
@Entity
@Table(name = "rule")
public class RuleEntity {
    @Id
    private String id = "";
    @Column(insertable = false, updatable = false)
    private long seq;
    @JdbcTypeCode(SqlTypes.JSON)
    private String definition = "{}";
    @Column(insertable = false, updatable = false)
    private long revision;

    protected RuleEntity() {
    }

    public Rule toRule() {
        return StoredJson.read(definition, Rule.class);
    }

    RuleInForce inForce() {
        return RuleInForce.of(toRule(), revision);
    }

    public long seq() {
        return seq;
    }
}
