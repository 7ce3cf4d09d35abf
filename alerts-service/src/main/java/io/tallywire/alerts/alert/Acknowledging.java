package io.tallywire.alerts.alert;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.alert.AlertLog.Entry;
import io.tallywire.alerts.estimate.SeriesStateStore;
import io.tallywire.alerts.silence.SilenceRepository;
import io.tallywire.events.Acknowledgement;
import io.tallywire.events.Alert;
import io.tallywire.events.EventType;

/** Notes who takes care of an alert. */
@ApplicationScoped
public class Acknowledging {
    private final AlertRepository alerts;
    private final SeriesStateStore states;
    private final SilenceRepository silences;
    private final AlertLog log;
    private final EntityManager entities;

    public Acknowledging(AlertRepository alerts, SeriesStateStore states, SilenceRepository silences, AlertLog log,
            EntityManager entities) {
        this.alerts = alerts;
        this.states = states;
        this.silences = silences;
        this.log = log;
        this.entities = entities;
    }

    /** The same person again changes nothing, another one takes their place; empty where there is no such alert. */
    @Transactional(rollbackOn = SQLException.class)
    Optional<Alert> acknowledge(String id, String by, @Nullable String note) throws SQLException {
        AlertEntity entity = alerts.findById(id);
        if (entity == null) {
            return Optional.empty();
        }
        // Batches change alerts of a series under this lock only: what they did until now is read behind it.
        states.lock(Set.of(entity.seriesId()), List.of());
        entities.refresh(entity);
        Alert alert = entity.toAlert();
        Acknowledgement before = alert.acknowledgement();
        if (before != null && before.by().equals(by)) {
            return Optional.of(alert);
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Alert acknowledged = silences.inForce(now).mark(alert.acknowledged(new Acknowledgement(now, by, note)));
        entity.update(acknowledged, now);
        alerts.flush();
        log.append(List.of(new Entry(EventType.ALERT_UPDATED, acknowledged, now)));
        return Optional.of(acknowledged);
    }
}
