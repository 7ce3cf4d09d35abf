package io.tallywire.claims.series;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tallywire.claims.claim.StoredJson;

@ApplicationScoped
public class SeriesRepository implements PanacheRepositoryBase<SeriesEntity, String> {
    /** All runs of claims under these labels, locked in order of their ids so that two instances cannot block each other. */
    List<SeriesEntity> lock(Collection<String> labelKeys) {
        return find("labelKey in ?1 order by id", labelKeys).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** A series to open: which run of claims of its labels, and when its first claim was published. */
    record Opening(LabelKey key, int period, Map<String, String> labels, Instant publishedAt) {
    }

    /** Opens series, but for those that another instance just opened. */
    void open(List<Opening> openings) {
        if (openings.isEmpty()) {
            return;
        }
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into series (id, label_key, period, labels, first_published_at, last_published_at)
                    values (?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing""")) {
                for (Opening opening : openings) {
                    Timestamp at = Timestamp.from(opening.publishedAt());
                    insert.setString(1, opening.key().seriesId(opening.period()));
                    insert.setString(2, opening.key().text());
                    insert.setInt(3, opening.period());
                    insert.setString(4, StoredJson.write(opening.labels()));
                    insert.setTimestamp(5, at);
                    insert.setTimestamp(6, at);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }
}
