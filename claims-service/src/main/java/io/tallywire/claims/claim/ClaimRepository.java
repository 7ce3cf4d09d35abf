package io.tallywire.claims.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tallywire.events.Claim;

@ApplicationScoped
public class ClaimRepository implements PanacheRepositoryBase<ClaimEntity, String> {
    /** The claims of the article's newest version, in order of the text. */
    public List<Claim> current(String articleId) {
        return find("articleId = ?1 and status = 'active' order by seq", articleId).stream().map(ClaimEntity::toClaim).toList();
    }

    /** The active claims of each of these articles, in order of the text. */
    public Map<String, List<ClaimEntity>> active(Collection<String> articleIds) {
        return find("articleId in ?1 and status = 'active' order by seq", articleIds).stream()
                .collect(Collectors.groupingBy(ClaimEntity::articleId));
    }
}
