package io.tallywire.claims.series;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tallywire.claims.claim.StoredJson;

@ApplicationScoped
public class SeriesRepository implements PanacheRepositoryBase<SeriesEntity, String> {
    /** All runs of claims under these labels, locked in order of their ids so that two instances cannot block each other. */
    List<SeriesEntity> lock(Collection<String> labelKeys) {
        return find("labelKey in ?1 order by id", labelKeys).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Opens a series unless another instance just did. */
    void open(LabelKey key, int period, Map<String, String> labels, Instant publishedAt) {
        getEntityManager().createNativeQuery("""
                insert into series (id, label_key, period, labels, first_published_at, last_published_at)
                values (:id, :key, :period, cast(:labels as jsonb), :at, :at)
                on conflict do nothing""")
                .setParameter("id", key.seriesId(period))
                .setParameter("key", key.text())
                .setParameter("period", period)
                .setParameter("labels", StoredJson.write(labels))
                .setParameter("at", publishedAt)
                .executeUpdate();
    }
}
