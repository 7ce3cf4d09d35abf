package io.tallywire.alerts.alert;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.tallywire.alerts.alert.AlertLog.Entry;
import io.tallywire.alerts.judgement.Finding;
import io.tallywire.alerts.silence.SilencesInForce;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.EventType;

/** What a batch does to alerts: raises them, and keeps the one open disagreement of each series and rule. */
public final class AlertChanges {
    /** A second voice that contradicts the first mostly moves the consensus as well: that is the same news. */
    private static final Set<ChangeKind> OF_A_DISAGREEMENT = EnumSet.of(ChangeKind.DISAGREEMENT, ChangeKind.SHIFT,
            ChangeKind.TOTAL_OR_INCREASE);

    private final AlertRepository alerts;
    private final SilencesInForce silences;
    private final Instant now;
    private final List<AlertEntity> disputed;
    private final Map<String, AlertEntity> raised = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param silences that hold back what happens now
     * @param seriesIds the series that are worked on, locked
     * @param articleIds the articles that may raise alerts
     * @param now the one moment at which all of it happens
     */
    public AlertChanges(AlertRepository alerts, SilencesInForce silences, Collection<String> seriesIds,
            Collection<String> articleIds, Instant now) {
        this.alerts = alerts;
        this.silences = silences;
        this.now = now;
        this.disputed = new ArrayList<>(alerts.disputed(seriesIds));
        alerts.raisedBy(articleIds).forEach(alert -> raised.put(alert.id(), alert));
    }

    /** Tells what was found in an article; the alert that earlier claims of the article raised is put right. */
    public void tell(Finding finding, String seriesId, Map<String, String> labels) {
        Alert found = AlertDrafting.draft(finding, seriesId, labels, now);
        Instant published = finding.leading().after().publishedAt();
        switch (finding.outcome()) {
            case NEWS -> raisedBy(finding.articleId(), seriesId, found.ruleId()).ifPresentOrElse(alert -> correct(alert, found),
                    () -> raise(found, published));
            case FURTHER_NEWS -> inCooldown(finding, seriesId).ifPresentOrElse(alert -> extend(alert, found),
                    () -> raise(found, published));
            // A disagreement that a late article opened has no alert yet.
            case MORE_OF_DISPUTE -> dispute(seriesId, found.ruleId()).ifPresentOrElse(alert -> add(alert, found),
                    () -> raise(found, published));
            case NOTHING_NEW_IN_DISPUTE -> dispute(seriesId, found.ruleId()).ifPresent(alert -> add(alert, found));
        }
    }

    /** The alert that further news only updates, if one was raised since the cooldown began. */
    private Optional<AlertEntity> inCooldown(Finding finding, String seriesId) {
        Duration cooldown = requireNonNull(finding.rule().cooldown(), "only rules with a cooldown find further news");
        Instant begin = finding.leading().after().publishedAt().minus(cooldown);
        return alerts.newest(seriesId, finding.rule().id(), begin);
    }

    private void add(AlertEntity entity, Alert found) {
        if (tellsOfDisagreementOnly(entity)) {
            change(entity, entity.toAlert().updatedBy(found), EventType.ALERT_UPDATED);
        }
    }

    /**
     * Ends the disagreements of a series that are none any more. An alert that tells of another change as well stands as it is.
     *
     * @param isOver asked for the alerts that stand for them
     * @param why in words
     */
    public void resolveDisputes(String seriesId, Predicate<AlertEntity> isOver, String why) {
        for (AlertEntity alert : List.copyOf(disputed)) {
            if (alert.seriesId().equals(seriesId) && isOver.test(alert)) {
                resolve(alert, why);
            }
        }
    }

    /** What happened, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void raise(Alert found, Instant published) {
        if (raised.containsKey(found.id())) {
            return;
        }
        Alert alert = silences.mark(found);
        AlertEntity entity = new AlertEntity(alert, published);
        raised.put(alert.id(), entity);
        alerts.persist(entity);
        entries.add(new Entry(EventType.ALERT_RAISED, alert, now));
        markDisputed(entity, alert);
    }

    private Optional<AlertEntity> raisedBy(String articleId, String seriesId, String ruleId) {
        return raised.values().stream().filter(alert -> alert.isOf(articleId, seriesId, ruleId)).findFirst();
    }

    private void extend(AlertEntity entity, Alert found) {
        Alert alert = entity.toAlert();
        Set<ChangeKind> kinds = EnumSet.copyOf(alert.kinds());
        kinds.addAll(found.kinds());
        markDisputed(entity, found);
        change(entity, alert.updatedBy(found).withKinds(kinds), EventType.ALERT_UPDATED);
    }

    private void correct(AlertEntity entity, Alert found) {
        Alert alert = entity.toAlert();
        if (alert.status() == AlertStatus.CANCELLED || !alert.restsOn().equals(found.restsOn())) {
            restore(entity, found, found.articleId());
        }
    }

    /** An alert tells what is found now that an article was corrected, even if it was cancelled meanwhile. */
    void restore(AlertEntity entity, Alert found, String correctedArticle) {
        markDisputed(entity, found);
        replace(entity, found, "Updated: article " + correctedArticle + " was corrected.");
    }

    /** Puts what is found now in the place of what an alert told. */
    void replace(AlertEntity entity, Alert found, String why) {
        Alert alert = entity.toAlert().updatedBy(found).withKinds(found.kinds());
        boolean isOver = entity.toAlert().status() == AlertStatus.RESOLVED && !entity.isDisputed()
                && OF_A_DISAGREEMENT.containsAll(found.kinds());
        change(entity, alert.as(isOver ? AlertStatus.RESOLVED : AlertStatus.UPDATED, alert.explanation() + " " + why),
                EventType.ALERT_UPDATED);
    }

    void cancel(AlertEntity entity, String why) {
        forgetDispute(entity);
        Alert alert = entity.toAlert();
        change(entity, alert.as(AlertStatus.CANCELLED, alert.explanation() + " Cancelled: " + why),
                EventType.ALERT_CANCELLED);
    }

    void resolve(AlertEntity entity, String why) {
        forgetDispute(entity);
        if (tellsOfDisagreementOnly(entity)) {
            Alert alert = entity.toAlert();
            change(entity, alert.as(AlertStatus.RESOLVED, alert.explanation() + " Resolved: " + why),
                    EventType.ALERT_UPDATED);
        }
    }

    void change(AlertEntity entity, Alert alert, EventType type) {
        Alert marked = silences.mark(alert);
        entity.update(marked, now);
        entries.add(new Entry(type, marked, now));
    }

    Optional<AlertEntity> dispute(String seriesId, String ruleId) {
        return disputed.stream().filter(alert -> alert.seriesId().equals(seriesId) && alert.ruleId().equals(ruleId))
                .findFirst();
    }

    void stillDisputed(AlertEntity entity) {
        if (entity.isDisputed() && !disputed.contains(entity)) {
            disputed.add(entity);
        }
    }

    /** A disagreement is told of as news only once the one before is over. */
    private void markDisputed(AlertEntity entity, Alert found) {
        if (found.kinds().contains(ChangeKind.DISAGREEMENT)) {
            dispute(found.seriesId(), found.ruleId()).filter(one -> one != entity)
                    .ifPresent(
                            over -> resolve(over, "the sources agreed again, or one fell silent, before they differed anew."));
            entity.setDisputed(true);
            stillDisputed(entity);
        }
    }

    private void forgetDispute(AlertEntity entity) {
        disputed.remove(entity);
        entity.setDisputed(false);
    }

    private static boolean tellsOfDisagreementOnly(AlertEntity entity) {
        return OF_A_DISAGREEMENT.containsAll(entity.toAlert().kinds());
    }
}
