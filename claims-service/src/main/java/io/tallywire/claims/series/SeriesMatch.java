package io.tallywire.claims.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.tallywire.rest.matcher.LabelMatcher;

/**
 * Turns label matchers into a condition on the table series. Regular expressions are matched here, by RE2 over the distinct
 * values of a
 * label, and reach the database as a list of values: PostgreSQL's own have another syntax and no bound on their time.
 */
@ApplicationScoped
public class SeriesMatch {
    private final EntityManager entities;

    public SeriesMatch(EntityManager entities) {
        this.entities = entities;
    }

    /** A condition on the alias {@code s}; its parameters are added to {@code parameters}. */
    public String condition(List<String> matchers, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        for (String text : matchers) {
            LabelMatcher matcher = LabelMatcher.parse(text);
            String name = "match" + conditions.size();
            parameters.put(name + "label", matcher.label());
            parameters.put(name, accepted(matcher));
            conditions.add("coalesce(s.labels ->> :" + name + "label, '') in (:" + name + ")");
        }
        return String.join(" and ", conditions);
    }

    private List<String> accepted(LabelMatcher matcher) {
        if (matcher.operator() == LabelMatcher.Operator.EQUAL) {
            return List.of(matcher.value());
        }
        List<String> values = new ArrayList<>();
        for (Object value : entities.createNativeQuery("select distinct coalesce(labels ->> :label, '') from series")
                .setParameter("label", matcher.label()).getResultList()) {
            if (matcher.accepts((String) value)) {
                values.add((String) value);
            }
        }
        return values.isEmpty() ? List.of("\u0001") : values;
    }
}
