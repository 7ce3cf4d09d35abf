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

    @SuppressWarnings("unchecked") // a column of type text
    private List<String> values(String label) {
        return entities.createNativeQuery("select distinct coalesce(labels ->> :label, '') from series", String.class)
                .setParameter("label", label).getResultList();
    }
}
