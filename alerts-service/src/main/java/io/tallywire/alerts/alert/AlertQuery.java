package io.tallywire.alerts.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import io.tallywire.rest.matcher.LabelMatcher;
import io.tallywire.rest.page.Page;

/** Alerts by the conditions of a filter, the newest first. */
@ApplicationScoped
public class AlertQuery {
    private final EntityManager entities;

    public AlertQuery(EntityManager entities) {
        this.entities = entities;
    }

    /** Up to {@code limit} alerts before a position. */
    Page<AlertEntity> find(AlertFilter filter, long before, int limit) {
        List<String> conditions = new ArrayList<>(List.of("a.seq < :before"));
        Map<String, Object> parameters = new HashMap<>(Map.of("before", before));
        add(conditions, parameters, "a.rule_id = :rule", "rule", filter.rule);
        add(conditions, parameters, "a.series_id = :series", "series", filter.series);
        add(conditions, parameters, "a.article_id = :article", "article", filter.article);
        add(conditions, parameters, ":kind = any (a.kinds)", "kind", filter.kind);
        add(conditions, parameters, "a.severity = :severity", "severity", filter.severity);
        add(conditions, parameters, "a.raised_at >= :from", "from", filter.from);
        add(conditions, parameters, "a.raised_at < :to", "to", filter.to);
        for (LabelMatcher matcher : filter.matchers()) {
            String name = "match" + conditions.size();
            conditions.add("coalesce(a.labels ->> :" + name + "label, '') in (:" + name + ")");
            parameters.put(name + "label", matcher.label());
            parameters.put(name, accepted(matcher));
        }
        var query = entities.createNativeQuery("select a.* from alert a where " + String.join(" and ", conditions)
                + " order by a.seq desc limit " + (limit + 1), AlertEntity.class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the query names its result class
        List<AlertEntity> rows = query.getResultList();
        return Page.of(rows, limit, AlertEntity::seq);
    }

    private static void add(List<String> conditions, Map<String, Object> parameters, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** The values of the label that the matcher accepts: regular expressions are RE2's, so they are matched here. */
    private List<String> accepted(LabelMatcher matcher) {
        if (matcher.operator() == LabelMatcher.Operator.EQUAL) {
            return List.of(matcher.value());
        }
        List<String> values = new ArrayList<>();
        for (Object value : entities.createNativeQuery("select distinct coalesce(labels ->> :label, '') from alert")
                .setParameter("label", matcher.label()).getResultList()) {
            if (matcher.accepts((String) value)) {
                values.add((String) value);
            }
        }
        return values.isEmpty() ? List.of("\u0001") : values;
    }
}
