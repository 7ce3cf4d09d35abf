package io.tallywire.alerts.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.judgement.Finding;
import io.tallywire.alerts.judgement.Finding.Outcome;
import io.tallywire.alerts.judgement.OpenDispute;
import io.tallywire.alerts.judgement.SeriesFold;
import io.tallywire.events.Alert;
import io.tallywire.events.AlertSide;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.events.EventType;

/** Puts alerts right whose claims were withdrawn or filed elsewhere: they are updated or cancelled, and say why. */
public final class AlertMending {
    private final AlertRepository alerts;
    private final AlertChanges changes;
    private final Function<String, Optional<Place>> series;

    /**
     * A series of which something was withdrawn or moved.
     *
     * @param fold with all its articles
     */
    public record Place(String id, Map<String, String> labels, SeriesFold fold) {
    }

    /** @param series by id; empty for one that the batch does not touch */
    public AlertMending(AlertRepository alerts, AlertChanges changes, Function<String, Optional<Place>> series) {
        this.alerts = alerts;
        this.changes = changes;
        this.series = series;
    }

    /** @param withdrawn by claim id */
    public void afterWithdrawal(Map<String, ClaimWithdrawn> withdrawn) {
        for (AlertEntity entity : alerts.restingOn(withdrawn.keySet())) {
            Alert alert = entity.toAlert();
            ClaimWithdrawn event = alert.restsOn().reversed().stream().map(withdrawn::get).filter(Objects::nonNull).findFirst()
                    .orElse(null);
            if (event != null && alert.status() != AlertStatus.CANCELLED) {
                String why = "article " + event.articleId() + ", on which this rested, was "
                        + (event.reason() == ClaimWithdrawn.Reason.ARTICLE_CORRECTED ? "corrected." : "withdrawn.");
                remaining(entity, alert).filter(found -> found.restsOn().stream().noneMatch(withdrawn::containsKey))
                        .ifPresentOrElse(found -> changes.replace(entity, found, "Updated: " + why),
                                () -> cancel(entity, event, why));
            }
        }
    }

    /** The claims of a correction may come with a later batch than the withdrawal of those that they replace. */
    private void cancel(AlertEntity entity, ClaimWithdrawn event, String why) {
        changes.cancel(entity, why);
        if (event.reason() == ClaimWithdrawn.Reason.ARTICLE_CORRECTED) {
            entity.awaitCorrection(event.articleId());
        }
    }

    /**
     * @param articles of which claims have come in
     * @param seriesOf a claim that stands, by claim id
     */
    public void afterArrival(Collection<String> articles, Function<String, Optional<String>> seriesOf) {
        for (AlertEntity entity : alerts.awaiting(articles)) {
            String article = entity.awaits();
            if (article != null) {
                remaining(entity, entity.toAlert())
                        .filter(found -> found.restsOn().stream().allMatch(claim -> seriesOf.apply(claim).isPresent()))
                        .ifPresent(found -> changes.restore(entity, found, article));
            }
        }
    }

    /** What the rule finds in the articles that are left, for what the alert told. */
    private Optional<Alert> remaining(AlertEntity entity, Alert alert) {
        return series.apply(alert.seriesId()).flatMap(place -> place.fold().findingsIn(alert.articleId()).stream()
                .filter(finding -> finding.rule().id().equals(alert.ruleId())
                        && !finding.isOfOpenDispute())
                .findFirst().or(() -> entity.isDisputed() ? disputeIn(place.fold(), alert) : Optional.empty())
                .map(finding -> AlertDrafting.draft(finding, alert.seriesId(), place.labels(), alert.raisedAt())));
    }

    private static Optional<Finding> disputeIn(SeriesFold fold, Alert alert) {
        OpenDispute dispute = fold.dispute(alert.ruleId()).orElse(null);
        if (dispute == null) {
            return Optional.empty();
        }
        Estimate before = new Estimate(dispute.before(), dispute.before().voucher());
        Estimate after = new Estimate(dispute.after(), dispute.after().voucher());
        return fold.rule(alert.ruleId()).flatMap(rule -> Comparison.of(before, after).map(difference -> new Finding(rule,
                Outcome.MORE_OF_DISPUTE, alert.articleId(),
                List.of(new Change(ChangeKind.DISAGREEMENT, before, after, difference)), false)));
    }

    /**
     * @param claims that were moved to another series
     * @param seriesOf a claim that stands, by claim id
     */
    public void afterMove(Collection<String> claims, Function<String, Optional<String>> seriesOf) {
        for (AlertEntity entity : alerts.restingOn(claims)) {
            Alert alert = entity.toAlert();
            List<Optional<String>> sides = sides(alert).map(AlertSide::claimId).map(seriesOf).toList();
            // A claim that was taken out of its series and has not come into the other yet decides nothing.
            if (sides.stream().allMatch(Optional::isPresent)) {
                boolean parted = sides.stream().distinct().count() > 1;
                String to = sides.getLast().orElseThrow();
                if (parted && !entity.isParted()) {
                    changes.cancel(entity, "the claims that it compares belong to different series now.");
                    entity.setParted(true);
                } else if (!parted) {
                    series.apply(to).filter(
                            place -> entity.isParted() || !place.id().equals(alert.seriesId())
                                    || !place.labels().equals(alert.labels()))
                            .ifPresent(place -> follow(entity, alert, place));
                }
            }
        }
    }

    /** One sentence states both ends of a change, wherever they are filed: it goes with the end. */
    private static Stream<AlertSide> sides(Alert alert) {
        @Nullable
        AlertSide before = alert.before();
        return before == null || alert.kinds().contains(ChangeKind.STATED_CHANGE) ? Stream.of(alert.after())
                : Stream.of(before, alert.after());
    }

    private void follow(AlertEntity entity, Alert alert, Place place) {
        entity.setParted(false);
        Optional<AlertEntity> other = changes.dispute(place.id(), alert.ruleId()).filter(one -> one != entity);
        Alert moved = alert.movedTo(place.id(), place.labels()).as(AlertStatus.UPDATED,
                alert.explanation() + " Updated: what it compares belongs to series " + place.id() + " now, with its labels.");
        changes.change(entity, moved, EventType.ALERT_UPDATED);
        changes.stillDisputed(entity);
        if (entity.isDisputed() && other.isPresent()) {
            changes.resolve(entity, "alert " + other.get().id() + " stands for the disagreement.");
        }
    }
}
