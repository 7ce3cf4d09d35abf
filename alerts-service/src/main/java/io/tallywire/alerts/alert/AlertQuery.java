package io.tallywire.alerts.alert;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.Conditions;

/** Alerts by the conditions of a filter, the newest first. */
@ApplicationScoped
public class AlertQuery {
    private final EntityManager entities;

    public AlertQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** Up to {@code limit} alerts before a position. */
    @SuppressWarnings("unchecked") // the query names its result class
    public Page<AlertEntity> find(AlertFilter filter, long before, int limit) {
        Conditions conditions = new Conditions().and("a.seq < :before", "before", before)
                .and("a.rule_id = :rule", "rule", filter.rule())
                .and("a.series_id = :series", "series", filter.series())
                .and("a.article_id = :article", "article", filter.article())
                .and(":kind = any (a.kinds)", "kind", filter.kind())
                .and("a.severity = :severity", "severity", filter.severity())
                .and("a.acknowledged = :acknowledged", "acknowledged", filter.acknowledged())
                .and("a.silenced = :silenced", "silenced", filter.silenced())
                .and("a.raised_at >= :from", "from", filter.from())
                .and("a.raised_at < :to", "to", filter.to())
                .matching("a.labels", filter.match(), this::labelValues);
        var query = entities.createNativeQuery(
                "select a.* from alert a where " + conditions.sql() + " order by a.seq desc limit " + (limit + 1),
                AlertEntity.class);
        conditions.setParameters(query::setParameter);
        return Page.of(query.getResultList(), limit, AlertEntity::seq);
    }

    @SuppressWarnings("unchecked") // a column of type text
    private List<String> labelValues(String label) {
        return entities.createNativeQuery("select distinct coalesce(labels ->> :label, '') from alert", String.class)
                .setParameter("label", label).getResultList();
    }
}
