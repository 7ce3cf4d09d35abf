package io.tallywire.claims.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.series.SeriesMatch;
import io.tallywire.rest.page.Page;

/** Claims by article, series, voucher, publisher, labels and time of publication, in the order in which they were stored. */
@ApplicationScoped
public class ClaimQuery {
    private final EntityManager entities;
    private final SeriesMatch seriesMatch;

    public ClaimQuery(EntityManager entities, SeriesMatch seriesMatch) {
        this.entities = entities;
        this.seriesMatch = seriesMatch;
    }

    /**
     * @param match label matchers, all of which must hold
     * @param from first moment of publication
     * @param to moment of publication before which a claim must lie
     */
    public record Filter(@Nullable String article, @Nullable String series, @Nullable String source, @Nullable String publisher,
            List<String> match, @Nullable Instant from, @Nullable Instant to) {
    }

    /** Up to {@code limit} claims after a position. */
    public Page<ClaimEntity> find(Filter filter, long after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("c.seq > :after"));
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        add(conditions, parameters, "c.article_id = :article", "article", filter.article());
        add(conditions, parameters, "c.series_id = :series", "series", filter.series());
        add(conditions, parameters, "c.voucher = :source", "source", filter.source());
        add(conditions, parameters, "c.publisher = :publisher", "publisher", filter.publisher());
        add(conditions, parameters, "c.published_at >= :from", "from", filter.from());
        add(conditions, parameters, "c.published_at < :to", "to", filter.to());
        if (filter.article() != null) {
            conditions.add("c.status = 'active'");
        }
        if (!filter.match().isEmpty()) {
            conditions.add("c.series_id in (select s.id from series s where "
                    + seriesMatch.condition(filter.match(), parameters) + ")");
        }
        var query = entities.createNativeQuery("select c.* from claim c where " + String.join(" and ", conditions)
                + " order by c.seq limit " + (limit + 1), ClaimEntity.class);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // the query names its result class
        List<ClaimEntity> rows = query.getResultList();
        return Page.of(rows, limit, ClaimEntity::seq);
    }

    private static void add(List<String> conditions, Map<String, Object> parameters, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
