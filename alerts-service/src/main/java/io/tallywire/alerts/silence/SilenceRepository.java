package io.tallywire.alerts.silence;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class SilenceRepository implements PanacheRepositoryBase<SilenceEntity, String> {
    /** Read anew for each batch, so that a new silence holds at once. */
    public SilencesInForce inForce(Instant now) {
        return SilencesInForce.of(list("startsAt <= ?1 and endsAt > ?1 order by seq", now).stream()
                .map(SilenceEntity::toSilence).toList());
    }
}
