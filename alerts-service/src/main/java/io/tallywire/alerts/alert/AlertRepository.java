package io.tallywire.alerts.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class AlertRepository implements PanacheRepositoryBase<AlertEntity, String> {
    /** The alerts that stand for an open disagreement of these series. */
    public List<AlertEntity> disputed(Collection<String> seriesIds) {
        return seriesIds.isEmpty() ? List.of()
                : ofAny("select * from alert where disputed and series_id = any (:ids) order by seq", seriesIds);
    }

    /** Series with an open disagreement, at most that many, those after {@code after} in order of their ids. */
    public List<String> disputedSeries(String after, int limit) {
        return getEntityManager().createQuery(
                "select distinct a.seriesId from AlertEntity a where a.disputed and a.seriesId > :after order by a.seriesId",
                String.class)
                .setParameter("after", after).setMaxResults(limit).getResultList();
    }

    /** The series with an open disagreement by a rule: ids only, so that alerts are read once their series are locked. */
    public Set<String> seriesDisputedBy(String ruleId) {
        return Set.copyOf(getEntityManager().createQuery(
                "select distinct a.seriesId from AlertEntity a where a.disputed and a.ruleId = :rule", String.class)
                .setParameter("rule", ruleId).getResultList());
    }

    /** The alerts that rest on one of these claims and were not cancelled, unless their claims were parted. */
    public List<AlertEntity> restingOn(Collection<String> claimIds) {
        return claimIds.isEmpty() ? List.of()
                : list("(oldClaim in ?1 or newClaim in ?1) and (status <> 'cancelled' or parted) order by seq", claimIds);
    }

    /** The alerts that these articles raised, cancelled ones included. */
    public List<AlertEntity> raisedBy(Collection<String> articleIds) {
        return articleIds.isEmpty() ? List.of()
                : ofAny("select * from alert where article_id = any (:ids) order by seq", articleIds);
    }

    /** The series of alerts that rest on one of these claims: where a change is stated its start may be filed elsewhere. */
    public Set<String> seriesRestingOn(Collection<String> claimIds) {
        return claimIds.isEmpty() ? Set.of()
                : Set.copyOf(getEntityManager().createQuery(
                        "select distinct a.seriesId from AlertEntity a where a.oldClaim in :ids or a.newClaim in :ids",
                        String.class)
                        .setParameter("ids", claimIds).getResultList());
    }

    /**
     * The series of alerts that were cancelled because what they rest on went out of one of these articles when it was
     * corrected.
     */
    @SuppressWarnings("unchecked") // a column of type text
    public Set<String> seriesAwaiting(Collection<String> articleIds) {
        return articleIds.isEmpty() ? Set.of()
                : Set.copyOf(getEntityManager().createNativeQuery(
                        "select distinct series_id from alert where awaits = any (:ids)", String.class)
                        .setParameter("ids", articleIds.toArray(String[]::new)).getResultList());
    }

    /** The alerts that were cancelled because what they rest on went out of one of these articles when it was corrected. */
    public List<AlertEntity> awaiting(Collection<String> articleIds) {
        return articleIds.isEmpty() ? List.of()
                : ofAny("select * from alert where awaits = any (:ids) order by seq", articleIds);
    }

    /** The newest alert of a series by a rule that tells of an article published since and was not cancelled. */
    public Optional<AlertEntity> newest(String seriesId, String ruleId, Instant since) {
        return find("seriesId = ?1 and ruleId = ?2 and publishedAt >= ?3 and status <> 'cancelled' order by seq desc", seriesId,
                ruleId, since).firstResultOptional();
    }

    /** As an array: a list of a thousand parameters would be put together anew for each batch. */
    @SuppressWarnings("unchecked") // the query names its result class
    private List<AlertEntity> ofAny(String sql, Collection<String> ids) {
        return getEntityManager().createNativeQuery(sql, AlertEntity.class).setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
    }
}
