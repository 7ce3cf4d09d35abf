package io.tallywire.alerts.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.tallywire.alerts.alert.AlertLog.Entry;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.events.EventType;

/**
 * What a batch does to alerts: raises them, keeps the one open disagreement of each series and rule, cancels what lost its
 * ground.
 */
public final class AlertChanges {
    /** A second voice that contradicts the first mostly moves the consensus as well: that is the same news. */
    private static final Set<ChangeKind> OF_A_DISAGREEMENT = EnumSet.of(ChangeKind.DISAGREEMENT, ChangeKind.SHIFT);

    private final AlertRepository alerts;
    private final List<AlertEntity> disputed;
    private final List<Entry> entries = new ArrayList<>();

    public AlertChanges(AlertRepository alerts, Collection<String> seriesIds) {
        this.alerts = alerts;
        this.disputed = new ArrayList<>(alerts.disputed(seriesIds));
    }

    public void raise(Alert alert) {
        AlertEntity entity = new AlertEntity(alert);
        if (alert.kinds().contains(ChangeKind.DISAGREEMENT)) {
            entity.setDisputed(true);
            disputed.add(entity);
        }
        alerts.persist(entity);
        entries.add(new Entry(EventType.ALERT_RAISED, alert, alert.raisedAt()));
    }

    public boolean isDisputed(String seriesId, String ruleId) {
        return disputed.stream().anyMatch(entity -> entity.seriesId().equals(seriesId) && entity.ruleId().equals(ruleId));
    }

    /** More of an open disagreement: its alert shows the newest sides, unless it tells of another change as well. */
    public void updateDispute(Alert newer) {
        disputed.stream().filter(entity -> entity.seriesId().equals(newer.seriesId()) && entity.ruleId().equals(newer.ruleId()))
                .filter(AlertChanges::tellsOfDisagreementOnly).findFirst().ifPresent(
                        entity -> change(entity, entity.toAlert().updatedBy(newer), EventType.ALERT_UPDATED, newer.raisedAt()));
    }

    /**
     * Ends the disagreements of a series that are none any more. An alert that tells of another change as well stands as it is.
     *
     * @param stillDisagree whether by the rule of that id sources of the series still differ
     */
    public void resolveDisputes(String seriesId, Predicate<String> stillDisagree, Instant now) {
        for (AlertEntity entity : List.copyOf(disputed)) {
            if (entity.seriesId().equals(seriesId) && !stillDisagree.test(entity.ruleId())) {
                disputed.remove(entity);
                entity.setDisputed(false);
                if (tellsOfDisagreementOnly(entity)) {
                    Alert alert = entity.toAlert();
                    change(entity, alert.as(AlertStatus.RESOLVED,
                            alert.explanation() + " Resolved: the sources agree again, or one fell silent."),
                            EventType.ALERT_UPDATED, now);
                }
            }
        }
    }

    /** @param withdrawn by claim id */
    public void cancelRestingOn(Map<String, ClaimWithdrawn> withdrawn, Instant now) {
        for (AlertEntity entity : alerts.restingOn(withdrawn.keySet())) {
            Alert alert = entity.toAlert();
            ClaimWithdrawn event = alert.restsOn().reversed().stream().map(withdrawn::get).filter(Objects::nonNull).findFirst()
                    .orElse(null);
            if (event != null) {
                String why = switch (event.reason()) {
                    case ARTICLE_CORRECTED -> "was corrected";
                    case ARTICLE_WITHDRAWN -> "was withdrawn";
                    case SERIES_CHANGED -> "belongs to another series now";
                };
                disputed.remove(entity);
                entity.setDisputed(false);
                change(entity, alert.as(AlertStatus.CANCELLED,
                        alert.explanation() + " Cancelled: article " + event.articleId() + ", on which this rests, " + why
                                + "."),
                        EventType.ALERT_CANCELLED, now);
            }
        }
    }

    /** What happened, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    private static boolean tellsOfDisagreementOnly(AlertEntity entity) {
        return OF_A_DISAGREEMENT.containsAll(entity.toAlert().kinds());
    }

    private void change(AlertEntity entity, Alert alert, EventType type, Instant at) {
        entity.update(alert);
        entries.add(new Entry(type, alert, at));
    }
}
