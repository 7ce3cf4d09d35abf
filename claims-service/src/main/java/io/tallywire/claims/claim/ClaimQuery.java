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
    /** Of so many series each is asked for its next claims; those of more lie so close that all claims are gone through. */
    private static final int FEW = 1000;
    private static final String OF_FEW_SERIES = """
            select * from claim where seq in (
                select next.seq from unnest(cast(:matching as text[])) as matching (id) cross join lateral (
                    select c.seq from claim c where c.series_id = matching.id and %1$s order by c.seq limit %2$d) next
                order by next.seq limit %2$d)
            order by seq""";
    private static final String OF_NARROW = """
            select c.* from claim c where c.series_id = any (:matching) and %s order by c.seq limit %d""";
    private static final String OF_MANY_SERIES = """
            select c.* from claim c join series s on s.id = c.series_id where %s order by c.seq limit %d""";

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
        /** Whether it selects few claims even without matchers. */
        boolean isNarrow() {
            return article != null || series != null || origin != null || source != null || from != null || to != null;
        }
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
        String sql = "select c.* from claim c where %s order by c.seq limit %d".formatted(conditions.sql(), limit + 1);
        if (!filter.match().isEmpty()) {
            List<String> series = labels.matching(filter.match(), FEW + 1);
            if (series.size() <= FEW) {
                conditions.parameter("matching", series.toArray(String[]::new));
                sql = (filter.isNarrow() ? OF_NARROW : OF_FEW_SERIES).formatted(conditions.sql(), limit + 1);
            } else {
                labels.match(filter.match(), conditions);
                sql = OF_MANY_SERIES.formatted(conditions.sql(), limit + 1);
            }
        }
        var query = entities.createNativeQuery(sql, ClaimEntity.class);
        conditions.setParameters(query::setParameter);
        return Page.of(query.getResultList(), limit, ClaimEntity::seq);
    }
}
