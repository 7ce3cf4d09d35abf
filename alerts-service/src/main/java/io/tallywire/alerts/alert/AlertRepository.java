package io.tallywire.alerts.alert;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class AlertRepository implements PanacheRepositoryBase<AlertEntity, String> {
    /** The alerts that stand for an open disagreement of these series. */
    public List<AlertEntity> disputed(Collection<String> seriesIds) {
        return seriesIds.isEmpty() ? List.of() : list("seriesId in ?1 and disputed order by seq", seriesIds);
    }

    /** Series with an open disagreement, at most that many, those after {@code after} in order of their ids. */
    public List<String> disputedSeries(String after, int limit) {
        return getEntityManager().createQuery(
                "select distinct a.seriesId from AlertEntity a where a.disputed and a.seriesId > :after order by a.seriesId",
                String.class)
                .setParameter("after", after).setMaxResults(limit).getResultList();
    }

    /** The alerts that rest on one of these claims and were not cancelled. */
    public List<AlertEntity> restingOn(Collection<String> claimIds) {
        return claimIds.isEmpty() ? List.of()
                : list("(oldClaim in ?1 or newClaim in ?1) and status <> 'cancelled' order by seq", claimIds);
    }
}
