package io.tallywire.claims.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tallywire.claims.series.Times;

@ApplicationScoped
public class ClaimRepository implements PanacheRepositoryBase<ClaimEntity, String> {
    private static final Comparator<ClaimEntity> IN_TEXT = Comparator.comparing(claim -> claim.toClaim().figure().start());

    /** The claims of the article's newest version, in order of the text. */
    public List<ClaimEntity> current(String articleId) {
        return find("articleId = ?1 and status = 'active'", articleId).stream().sorted(IN_TEXT).toList();
    }

    /** The active claims of each of these articles, locked so that nobody moves them meanwhile, in order of storage. */
    public Map<String, List<ClaimEntity>> active(Collection<String> articleIds) {
        return locked("articleId in ?1 and status = 'active' order by seq", articleIds).stream()
                .collect(Collectors.groupingBy(ClaimEntity::articleId));
    }

    /** The active claims of these series, locked as the others are. */
    public List<ClaimEntity> ofSeries(Collection<String> seriesIds) {
        return locked("seriesId in ?1 and status = 'active' order by seq", seriesIds);
    }

    /** The active claims that a decision has brought to their series, locked as the others are. */
    public List<ClaimEntity> broughtBy(long decision) {
        return locked("array_contains(decisions, ?1) and status = 'active' order by seq", decision);
    }

    /** From the first to the last active claim of a series; empty where it has none. */
    public Optional<Times> times(String seriesId) {
        return getEntityManager().createQuery("""
                select min(c.publishedAt), max(c.publishedAt) from ClaimEntity c
                where c.seriesId = :series and c.status = 'active' group by c.seriesId""", Times.class)
                .setParameter("series", seriesId).getResultStream().findFirst();
    }

    private List<ClaimEntity> locked(String query, Object parameter) {
        return find(query, parameter).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
