package io.tallywire.claims.flag;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.tallywire.rest.page.Page;

@ApplicationScoped
public class FlagRepository implements PanacheRepositoryBase<FlagEntity, Long> {
    /** Flags after a position, in the order in which they were set: those that nobody has reviewed, or the others. */
    Page<FlagEntity> page(boolean reviewed, long after, int limit) {
        List<FlagEntity> found = find("id > ?1 and reviewedAt is " + (reviewed ? "not null" : "null") + " order by id", after)
                .page(0, limit + 1).list();
        return Page.of(found, limit, FlagEntity::id);
    }
}
