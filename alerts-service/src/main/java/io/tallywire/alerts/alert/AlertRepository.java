package io.tallywire.alerts.alert;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class AlertRepository implements PanacheRepositoryBase<AlertEntity, String> {
    /** The alerts of these series that still stand. */
    public List<AlertEntity> standing(Collection<String> seriesIds) {
        return seriesIds.isEmpty() ? List.of()
                : list("seriesId in ?1 and status in ('open', 'updated') order by seq", seriesIds);
    }
}
