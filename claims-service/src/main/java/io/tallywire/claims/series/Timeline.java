package io.tallywire.claims.series;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.claim.ClaimEntity;
import io.tallywire.rest.page.Cursor;
import io.tallywire.rest.page.Page;

/** The active claims of a series in order of publication, and of storage where that is the same. */
@ApplicationScoped
public class Timeline {
    private final EntityManager entities;

    public Timeline(EntityManager entities) {
        this.entities = entities;
    }

    Page<Estimate> page(String seriesId, @Nullable String cursor, int limit) {
        long after = Cursor.position(cursor, 0);
        List<ClaimEntity> rows = entities.createQuery(
                """
                        from ClaimEntity c where c.seriesId = :series and c.status = 'active' and (:after = 0 or (c.publishedAt, c.seq) >
                        (select p.publishedAt, p.seq from ClaimEntity p where p.seq = :after)) order by c.publishedAt, c.seq""",
                ClaimEntity.class)
                .setParameter("series", seriesId).setParameter("after", after).setMaxResults(limit + 1).getResultList();
        return Page.of(rows, limit, ClaimEntity::seq).map(row -> Estimate.of(row.toClaim()));
    }

    List<Estimate> all(String seriesId) {
        return entities
                .createQuery(
                        "from ClaimEntity c where c.seriesId = :series and c.status = 'active' order by c.publishedAt, c.seq",
                        ClaimEntity.class)
                .setParameter("series", seriesId).getResultStream().map(row -> Estimate.of(row.toClaim())).toList();
    }
}
