package io.tallywire.alerts.estimate;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class SeriesStateRepository implements PanacheRepositoryBase<SeriesStateEntity, String> {
    /**
     * The states of these series, made where they are missing, locked in order of their ids: two instances never work on one
     * series at a
     * time, nor block each other.
     *
     * @param labelsById the labels of each series
     */
    public Map<String, SeriesStateEntity> lock(Map<String, Map<String, String>> labelsById) {
        if (labelsById.isEmpty()) {
            return Map.of();
        }
        Map<String, SeriesStateEntity> states = locked(labelsById);
        if (states.size() < labelsById.size()) {
            new TreeMap<>(labelsById).forEach((id, labels) -> {
                if (!states.containsKey(id)) {
                    getEntityManager().createNativeQuery(
                            "insert into series_state (series_id, labels) values (:id, cast(:labels as jsonb)) on conflict do nothing")
                            .setParameter("id", id).setParameter("labels", StoredJson.write(labels)).executeUpdate();
                }
            });
            return locked(labelsById);
        }
        return states;
    }

    private Map<String, SeriesStateEntity> locked(Map<String, Map<String, String>> labelsById) {
        return find("seriesId in ?1 order by seriesId", labelsById.keySet()).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(SeriesStateEntity::seriesId, Function.identity()));
    }
}
