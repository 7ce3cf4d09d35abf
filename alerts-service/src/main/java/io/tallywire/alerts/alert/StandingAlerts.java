package io.tallywire.alerts.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.tallywire.alerts.alert.AlertLog.Entry;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.events.EventType;

/** The alerts of some series that still stand, and what happens to them. */
public final class StandingAlerts {
    private static final Set<ChangeKind> ONLY_DISAGREEMENT = EnumSet.of(ChangeKind.DISAGREEMENT);

    private final List<AlertEntity> standing;
    private final List<Entry> entries = new ArrayList<>();

    public StandingAlerts(List<AlertEntity> standing) {
        this.standing = new ArrayList<>(standing);
    }

    public void raise(AlertEntity entity, Alert alert) {
        standing.add(entity);
        entries.add(new Entry(EventType.ALERT_RAISED, alert, alert.raisedAt()));
    }

    /** A series has one open disagreement a rule: if the draft is only more of it, it is updated and nothing is raised. */
    public boolean updatesDisagreement(Alert draft) {
        if (!draft.kinds().equals(ONLY_DISAGREEMENT)) {
            return false;
        }
        for (AlertEntity entity : standing) {
            if (isDisagreement(entity, draft.seriesId()) && entity.ruleId().equals(draft.ruleId())) {
                change(entity, entity.toAlert().updatedBy(draft), EventType.ALERT_UPDATED, draft.raisedAt());
                return true;
            }
        }
        return false;
    }

    /** @param stillDisagree whether by the rule of that id sources of the series still differ */
    public void resolveDisagreements(String seriesId, Predicate<String> stillDisagree) {
        for (AlertEntity entity : List.copyOf(standing)) {
            if (isDisagreement(entity, seriesId) && !stillDisagree.test(entity.ruleId())) {
                Alert alert = entity.toAlert();
                end(entity, alert, AlertStatus.RESOLVED,
                        alert.explanation() + " Resolved: the sources agree again, or one fell silent.",
                        EventType.ALERT_UPDATED, Instant.now());
            }
        }
    }

    public void cancelRestingOn(ClaimWithdrawn event) {
        for (AlertEntity entity : List.copyOf(standing)) {
            Alert alert = entity.toAlert();
            if (alert.before().claimId().equals(event.id()) || alert.after().claimId().equals(event.id())) {
                String why = switch (event.reason()) {
                    case ARTICLE_CORRECTED -> "was corrected";
                    case ARTICLE_WITHDRAWN -> "was withdrawn";
                };
                end(entity, alert, AlertStatus.CANCELLED,
                        alert.explanation() + " Cancelled: article " + event.articleId() + ", on which this rests, " + why
                                + ".",
                        EventType.ALERT_CANCELLED, event.withdrawnAt());
            }
        }
    }

    /** What happened, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    private static boolean isDisagreement(AlertEntity entity, String seriesId) {
        return entity.seriesId().equals(seriesId) && entity.has(ChangeKind.DISAGREEMENT);
    }

    private void end(AlertEntity entity, Alert alert, AlertStatus status, String explanation, EventType type, Instant at) {
        standing.remove(entity);
        change(entity, alert.as(status, explanation), type, at);
    }

    private void change(AlertEntity entity, Alert alert, EventType type, Instant at) {
        entity.update(alert);
        entries.add(new Entry(type, alert, at));
    }
}
