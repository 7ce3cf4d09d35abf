package io.tallywire.claims.claim;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.series.SeriesLabels;
import io.tallywire.rest.page.Page;
import io.tallywire.rest.query.Conditions;

/**
 * Claims by article, series, voucher, publisher, origin, labels and time of publication, in the order in which they were
 * stored.
 */
@ApplicationScoped
public class ClaimQuery {
    private final EntityManager entities;
    private final SeriesLabels labels;

    public ClaimQuery(EntityManager entities, SeriesLabels labels) {
        this.entities = entities;
        this.labels = labels;
    }

    /**
     * @param match label matchers, all of which must hold
     * @param from first moment of publication
     * @param to moment of publication before which a claim must lie
     */
    public record Filter(@Nullable String article, @Nullable String series, @Nullable String source, @Nullable String publisher,
            @Nullable String origin, List<String> match, @Nullable Instant from, @Nullable Instant to) {
    }

    /** Up to {@code limit} claims after a position. */
    @SuppressWarnings("unchecked") // the query names its result class
    public Page<ClaimEntity> find(Filter filter, long after, int limit) {
        Conditions conditions = new Conditions().and("c.seq > :after", "after", after)
                .and("c.article_id = :article", "article", filter.article())
                .and("c.series_id = :series", "series", filter.series())
                .and("c.voucher = :source", "source", filter.source())
                .and("c.publisher = :publisher", "publisher", filter.publisher())
                .and("c.origin = :origin", "origin", filter.origin())
                .and("c.published_at >= :from", "from", filter.from())
                .and("c.published_at < :to", "to", filter.to());
        if (filter.article() != null) {
            conditions.and("c.status = 'active'");
        }
        labels.match(filter.match(), conditions);
        String tables = filter.match().isEmpty() ? "claim c" : "claim c join series s on s.id = c.series_id";
        var query = entities.createNativeQuery(
                "select c.* from " + tables + " where " + conditions.sql() + " order by c.seq limit " + (limit + 1),
                ClaimEntity.class);
        conditions.setParameters(query::setParameter);
        return Page.of(query.getResultList(), limit, ClaimEntity::seq);
    }
}
