package io.tallywire.alerts.estimate;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class TrackedClaimRepository implements PanacheRepositoryBase<TrackedClaimEntity, String> {
    /** Which of these claims are stored already, withdrawn ones included. */
    public Set<String> known(Collection<String> ids) {
        return ids.isEmpty() ? Set.of()
                : new HashSet<>(
                        getEntityManager().createQuery("select c.id from TrackedClaimEntity c where c.id in :ids", String.class)
                                .setParameter("ids", ids).getResultList());
    }

    /** Of each source the latest claim that it holds in these series, without those that wait for the rest of their article. */
    @SuppressWarnings("unchecked") // the query names its result class
    public List<TrackedClaimEntity> latest(Collection<String> seriesIds) {
        return seriesIds.isEmpty() ? List.of()
                : getEntityManager().createNativeQuery("""
                        select distinct on (series_id, source) * from tracked_claim
                        where series_id in (:series) and status = 'active' and held and evaluated
                        order by series_id, source, published_at desc, seq desc""", TrackedClaimEntity.class)
                        .setParameter("series", seriesIds).getResultList();
    }

    /** The claims of these series that came in before the rest of their article. */
    public List<TrackedClaimEntity> pending(Collection<String> seriesIds) {
        return seriesIds.isEmpty() ? List.of()
                : list("seriesId in ?1 and not evaluated and status = 'active' order by seq", seriesIds);
    }

    /** When the newest article with claims in a series was published; empty where none is left. */
    public Optional<Instant> newest(String seriesId) {
        return Optional.ofNullable(getEntityManager().createQuery(
                "select max(c.publishedAt) from TrackedClaimEntity c where c.seriesId = :series and c.status = 'active' and c.evaluated",
                Instant.class).setParameter("series", seriesId).getSingleResult());
    }
}
