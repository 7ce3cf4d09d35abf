package io.tallywire.alerts.estimate;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class SeriesStateRepository implements PanacheRepositoryBase<SeriesStateEntity, String> {
    /**
     * The states of these series, made where they are missing, locked in order of their ids: two instances never work on one
     * series at a
     * time, nor block each other.
     */
    public Map<String, SeriesStateEntity> lock(Collection<String> seriesIds) {
        if (seriesIds.isEmpty()) {
            return Map.of();
        }
        TreeSet<String> missing = new TreeSet<>(seriesIds);
        Map<String, SeriesStateEntity> states = locked(seriesIds);
        missing.removeAll(states.keySet());
        if (missing.isEmpty()) {
            return states;
        }
        add(missing);
        return locked(seriesIds);
    }

    private void add(TreeSet<String> seriesIds) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into series_state (series_id) values (?) on conflict do nothing")) {
                for (String id : seriesIds) {
                    insert.setString(1, id);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private Map<String, SeriesStateEntity> locked(Collection<String> seriesIds) {
        return find("seriesId in ?1 order by seriesId", seriesIds).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(SeriesStateEntity::seriesId, Function.identity()));
    }
}
