package io.tallywire.alerts.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.alert.AlertChanges;
import io.tallywire.alerts.alert.AlertLog.Entry;
import io.tallywire.alerts.alert.AlertRepository;
import io.tallywire.alerts.change.Consensus;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.change.SeriesHistory;
import io.tallywire.alerts.change.Situation;
import io.tallywire.alerts.estimate.SeriesStateEntity;
import io.tallywire.alerts.estimate.TrackedClaimEntity;
import io.tallywire.alerts.estimate.TrackedClaimRepository;
import io.tallywire.alerts.intake.Judgement.Finding;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;

/** The series that one batch of events touches, worked on in memory in the order of the events. */
final class SeriesBatch {
    private final Map<String, SeriesStateEntity> states;
    private final TrackedClaimRepository claims;
    private final Judgement judgement;
    private final Instant now;
    private final Map<String, SeriesHistory> histories = new HashMap<>();
    private final PendingArticles pending;
    private final Map<String, Estimate> baselines;
    private final AlertChanges alerts;

    SeriesBatch(Map<String, SeriesStateEntity> states, TrackedClaimRepository claims, AlertRepository alerts,
            Judgement judgement,
            Instant now) {
        this.states = states;
        this.claims = claims;
        this.judgement = judgement;
        this.now = now;
        readHistories(states.keySet());
        this.pending = new PendingArticles(claims.pending(states.keySet()));
        this.baselines = baselineClaims();
        this.alerts = new AlertChanges(alerts, states.keySet());
    }

    /** A new claim; once all claims of its article in the series are there, the article is judged. */
    void take(TrackedClaimEntity claim, ClaimRecorded event) {
        pending.complete(claim, event).ifPresent(group -> {
            group.forEach(TrackedClaimEntity::setEvaluated);
            judge(ArticleGroup.of(group));
        });
    }

    /** Claims that no longer stand: what rests on them is cancelled, and their sources hold again what they held before. */
    void withdraw(Map<String, ClaimWithdrawn> withdrawn) {
        claims.flush();
        claims.list("id in ?1", withdrawn.keySet()).forEach(TrackedClaimEntity::withdraw);
        claims.flush();
        pending.forget(withdrawn.keySet());
        alerts.cancelRestingOn(withdrawn, now);
        Set<String> touched = withdrawn.values().stream().map(ClaimWithdrawn::seriesId).collect(Collectors.toSet());
        touched.forEach(id -> histories.put(id, new SeriesHistory()));
        readHistories(touched);
        for (String id : touched) {
            SeriesStateEntity state = state(id);
            Instant newest = claims.newest(id).orElse(null);
            state.setNewest(newest);
            if (state.baselineClaim() != null && withdrawn.containsKey(state.baselineClaim())) {
                state.clearBaseline();
                if (newest != null) {
                    history(id).heard(newest, judgement.freshness()).stream().findFirst()
                            .ifPresent(latest -> moveBaseline(state, history(id), latest, newest));
                }
            }
            resolveDisputes(id, newest == null ? now : newest);
        }
    }

    /** Ends the disagreements of this batch's series of which a side has fallen silent by now. */
    void endSilentDisputes() {
        states.keySet().forEach(id -> resolveDisputes(id, now));
    }

    /** What happened to alerts, in order. */
    List<Entry> entries() {
        return alerts.entries();
    }

    private void judge(ArticleGroup group) {
        SeriesStateEntity state = state(group.seriesId());
        SeriesHistory before = history(group.seriesId());
        SeriesHistory after = before.with(group.estimates());
        histories.put(group.seriesId(), after);
        if (state.isNewerThan(group.publishedAt())) {
            return;
        }
        state.noteArticle(group.publishedAt());
        Situation situation = group.situation(before, after, judgement.freshness(), state.baseline(), baseline(state));
        boolean raised = false;
        for (Finding finding : judgement.judge(situation, group.seriesId(), group.labels(),
                rule -> alerts.isDisputed(group.seriesId(), rule), now)) {
            switch (finding) {
                case Finding.News news -> {
                    alerts.raise(news.alert());
                    raised = true;
                }
                case Finding.MoreOfDispute more -> alerts.updateDispute(more.alert());
            }
        }
        resolveDisputes(group.seriesId(), group.publishedAt());
        if (!situation.current().isEmpty() && (raised || state.baseline() == null)) {
            moveBaseline(state, after, situation.current().getLast(), group.publishedAt());
        }
    }

    private void resolveDisputes(String seriesId, Instant at) {
        alerts.resolveDisputes(seriesId, rule -> judgement.stillDisagree(rule, history(seriesId), at), now);
    }

    private void moveBaseline(SeriesStateEntity state, SeriesHistory history, Estimate latest, Instant at) {
        Consensus.of(history.heard(at, judgement.freshness())).ifPresent(consensus -> {
            state.setBaseline(consensus, latest.claim().id());
            baselines.put(latest.claim().id(), latest);
        });
    }

    private SeriesStateEntity state(String seriesId) {
        return Objects.requireNonNull(states.get(seriesId), "every series of the batch has a state");
    }

    private SeriesHistory history(String seriesId) {
        return histories.computeIfAbsent(seriesId, id -> new SeriesHistory());
    }

    private void readHistories(Set<String> seriesIds) {
        claims.latest(seriesIds).forEach(claim -> history(claim.seriesId()).add(estimate(claim)));
    }

    private @Nullable Estimate baseline(SeriesStateEntity state) {
        return state.baselineClaim() == null ? null : baselines.get(state.baselineClaim());
    }

    private Map<String, Estimate> baselineClaims() {
        List<String> ids = states.values().stream().map(SeriesStateEntity::baselineClaim).flatMap(Stream::ofNullable).toList();
        Map<String, Estimate> byId = new HashMap<>();
        if (!ids.isEmpty()) {
            claims.list("id in ?1", ids).forEach(claim -> byId.put(claim.id(), estimate(claim)));
        }
        return byId;
    }

    private static Estimate estimate(TrackedClaimEntity claim) {
        return Estimate.of(claim.event().claim());
    }
}
