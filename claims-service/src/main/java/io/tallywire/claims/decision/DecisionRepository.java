package io.tallywire.claims.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tallywire.claims.decision.Decisions.InForce;

@ApplicationScoped
public class DecisionRepository implements PanacheRepositoryBase<DecisionEntity, Long> {
    /** What has been decided and not undone. */
    public Decisions inForce() {
        return new Decisions(list("undoneAt is null order by id").stream()
                .map(decision -> new InForce(decision.id(), decision.ruling())).toList());
    }

    /** The words for these decisions, by their ids. */
    public Map<Long, String> words(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of()
                : list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(DecisionEntity::id, decision -> decision.ruling().word()));
    }

    /** What was decided about a series, undone decisions included, the newest first. */
    List<DecisionEntity> about(String seriesId) {
        return list("array_contains(touched, ?1) order by id desc", seriesId);
    }

    /** A later decision about the same series, which is to be undone first. */
    Optional<DecisionEntity> resting(DecisionEntity on) {
        return list("id > ?1 and undoneAt is null order by id desc", on.id()).stream()
                .filter(later -> later.touched().stream().anyMatch(on.touched()::contains)).findFirst();
    }
}
