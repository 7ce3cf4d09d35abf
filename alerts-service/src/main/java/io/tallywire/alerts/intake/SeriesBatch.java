package io.tallywire.alerts.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.tallywire.alerts.alert.AlertChanges;
import io.tallywire.alerts.alert.AlertEntity;
import io.tallywire.alerts.alert.AlertLog.Entry;
import io.tallywire.alerts.alert.AlertMending;
import io.tallywire.alerts.alert.AlertMending.Place;
import io.tallywire.alerts.alert.AlertRepository;
import io.tallywire.alerts.estimate.SeriesStateStore;
import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.alerts.judgement.Judgement;
import io.tallywire.alerts.judgement.RuleState;
import io.tallywire.alerts.judgement.SeriesFold;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;

/** The series that one batch of events touches, worked on in memory in the order of the events. */
final class SeriesBatch {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String AGREEMENT = "its sources no longer differ by as much as the rule asks, or one fell silent.";
    private static final String NOT_ASKED = "the rule no longer asks for disagreements in this series.";

    private final Map<String, SeriesWork> series;
    private final BatchClaims claims;
    private final PendingArticles pending;
    private final AlertChanges alerts;
    private final AlertRepository alertRepository;
    private final SeriesStateStore states;
    private final List<RuleInForce> rules;
    private final Duration freshness;
    private final Instant now;
    private final Map<String, ClaimWithdrawn> withdrawn = new LinkedHashMap<>();
    private final Set<String> moved = new HashSet<>();
    private final Set<String> arrived = new LinkedHashSet<>();

    SeriesBatch(Map<String, SeriesWork> series, BatchClaims claims, PendingArticles pending, AlertChanges alerts,
            AlertRepository alertRepository, SeriesStateStore states, List<RuleInForce> rules, Duration freshness,
            Instant now) {
        this.series = series;
        this.claims = claims;
        this.pending = pending;
        this.alerts = alerts;
        this.alertRepository = alertRepository;
        this.states = states;
        this.rules = rules;
        this.freshness = freshness;
        this.now = now;
    }

    /**
     * A claim; once all claims of its article in the series are there, the article is judged. One that is known changes
     * nothing.
     */
    void take(ClaimRecorded event, String json) {
        TrackedClaim known = claims.get(event.claim().id());
        if (known == null) {
            TrackedClaim claim = TrackedClaim.received(event, json);
            claims.insert(claim);
            arrived.add(claim.articleId());
            if (event.moved()) {
                claim.setEvaluated();
                work(claim.seriesId()).add(claim);
            } else {
                pending.complete(claim, event).ifPresent(this::judge);
            }
        } else if (known.revision() < event.claim().revision()) {
            move(known, event, json);
        } else if (known.revision() > event.claim().revision() && !event.moved()) {
            pending.completeWithout(event).ifPresent(this::judge);
        }
    }

    /** Judges articles whose other claims have not come, with what is there. */
    void endWaiting(Collection<String> articleIds) throws SQLException {
        pending.take(articleIds).forEach(this::judge);
        close();
    }

    /** A claim that no longer stands; nothing, if it was filed anew since. */
    void take(ClaimWithdrawn event) {
        TrackedClaim claim = claims.get(event.id());
        if (claim != null && claim.isActive() && claim.revision() == event.revision()
                && claim.seriesId().equals(event.seriesId())) {
            leave(claim);
            claim.withdraw();
            claims.update(claim);
            if (event.reason() != ClaimWithdrawn.Reason.SERIES_CHANGED) {
                withdrawn.put(event.id(), event);
            }
        }
    }

    /**
     * Puts right the alerts that rest on what was withdrawn or moved, ends disagreements that are none any more, and stores it
     * all.
     */
    void close() throws SQLException {
        AlertMending mending = new AlertMending(alertRepository, alerts, this::place);
        mending.afterWithdrawal(withdrawn);
        mending.afterMove(moved, claims::seriesOf);
        mending.afterArrival(arrived, claims::seriesOf);
        Map<String, Map<String, RuleState>> ruleStates = new HashMap<>();
        for (SeriesWork work : series.values()) {
            work.settle().forEach(claims::update);
            SeriesFold fold = work.fold();
            alerts.resolveDisputes(work.id(),
                    alert -> !asksForDisagreements(fold, alert) && stands(alert), NOT_ASKED);
            alerts.resolveDisputes(work.id(), alert -> fold.dispute(alert.ruleId()).isEmpty() && stands(alert), AGREEMENT);
            ruleStates.put(work.id(), work.changedRules());
        }
        claims.write();
        states.write(series.values().stream().flatMap(work -> work.changedState().stream()).toList(), ruleStates, rules);
        alertRepository.flush();
    }

    /** Ends the disagreements of this batch's series of which a side has fallen silent by now. */
    void endSilentDisputes() {
        for (SeriesWork work : series.values()) {
            alerts.resolveDisputes(work.id(), alert -> !asksForDisagreements(work.fold(), alert), NOT_ASKED);
            alerts.resolveDisputes(work.id(), alert -> work.fold().rule(alert.ruleId()).filter(rule -> Judgement
                    .stillDisagree(rule, work.fold().history().heard(now, freshness))).isEmpty(), AGREEMENT);
        }
        alertRepository.flush();
    }

    /** What happened to alerts, in order. */
    List<Entry> entries() {
        return alerts.entries();
    }

    /** Claims on their way to another series leave no agreement behind: their alert goes along when they arrive. */
    private boolean stands(AlertEntity alert) {
        return alert.toAlert().restsOn().stream().allMatch(id -> claims.seriesOf(id).isPresent());
    }

    private static boolean asksForDisagreements(SeriesFold fold, AlertEntity alert) {
        return fold.rule(alert.ruleId()).filter(rule -> rule.kinds().contains(ChangeKind.DISAGREEMENT)).isPresent();
    }

    private void judge(List<TrackedClaim> article) {
        article.forEach(claim -> {
            claim.setEvaluated();
            claims.update(claim);
        });
        SeriesWork work = work(article.getFirst().seriesId());
        work.judge(article).forEach(finding -> alerts.tell(finding, work.id(), work.labels()));
    }

    private void move(TrackedClaim claim, ClaimRecorded event, String json) {
        if (claim.isActive()) {
            leave(claim);
        }
        claim.move(event, json);
        claims.update(claim);
        work(claim.seriesId()).add(claim);
        moved.add(claim.id());
    }

    private void leave(TrackedClaim claim) {
        if (claim.isEvaluated()) {
            work(claim.seriesId()).remove(claim);
        } else {
            pending.forget(claim);
        }
    }

    private Optional<Place> place(String seriesId) {
        return Optional.ofNullable(series.get(seriesId))
                .map(work -> new Place(seriesId, work.labels(), work.everything()));
    }

    private SeriesWork work(String seriesId) {
        SeriesWork work = series.get(seriesId);
        if (work == null) {
            // Another instance moved the claim before the lock was there: once more, with what it did.
            throw new IllegalStateException(new SQLException("a claim was moved meanwhile", SERIALIZATION_FAILURE));
        }
        return work;
    }
}
