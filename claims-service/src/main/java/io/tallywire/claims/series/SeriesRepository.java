package io.tallywire.claims.series;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tallywire.events.StoredJson;

@ApplicationScoped
public class SeriesRepository implements PanacheRepositoryBase<SeriesEntity, String> {
    /** All runs of claims under these labels, locked in order of their ids so that two instances cannot block each other. */
    List<SeriesEntity> lock(Collection<String> labelKeys) {
        return find("labelKey in ?1 order by id", labelKeys).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** What a new series begins with. */
    record Opening(LabelKey key, int period, Map<String, String> labels, Instant publishedAt) {
    }

    /** Opens these series, unless another instance just did, in one round trip and without a flush for each. */
    void open(List<Opening> openings) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into series (id, label_key, period, labels, first_published_at, last_published_at)
                    values (?, ?, ?, ?::jsonb, ?, ?)
                    on conflict do nothing""")) {
                for (Opening opening : openings) {
                    var publishedAt = opening.publishedAt().atOffset(ZoneOffset.UTC);
                    insert.setString(1, opening.key().seriesId(opening.period()));
                    insert.setString(2, opening.key().text());
                    insert.setInt(3, opening.period());
                    insert.setString(4, StoredJson.write(opening.labels()));
                    insert.setObject(5, publishedAt);
                    insert.setObject(6, publishedAt);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
