package io.tallywire.claims.series;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.tallywire.rest.matcher.LabelMatcher;
import io.tallywire.rest.query.Conditions;

/** Selects series by their labels. */
@ApplicationScoped
public class SeriesLabels {
    private final EntityManager entities;

    public SeriesLabels(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds matchers as conditions on the table series under the alias {@code s}. */
    public void match(List<String> matchers, Conditions conditions) {
        conditions.matching("s.labels", matchers.stream().map(LabelMatcher::parse).toList(), this::values);
    }

    /** The ids of series that fulfil all matchers, in no order. */
    @SuppressWarnings("unchecked") // a column of type text
    public List<String> matching(List<String> matchers, int most) {
        Conditions conditions = new Conditions();
        match(matchers, conditions);
        var query = entities.createNativeQuery("select s.id from series s where " + conditions.sql() + " limit " + most,
                String.class);
        conditions.setParameters(query::setParameter);
        return query.getResultList();
    }

    /** All values that series had ever, and the empty one of those without the label. */
    @SuppressWarnings("unchecked") // a column of type text
    private List<String> values(String label) {
        return entities
                .createNativeQuery("select value from series_label where label = :label union all select ''", String.class)
                .setParameter("label", label).getResultList();
    }
}
