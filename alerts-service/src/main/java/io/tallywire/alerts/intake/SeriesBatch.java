package io.tallywire.alerts.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.alert.AlertEntity;
import io.tallywire.alerts.alert.AlertLog.Entry;
import io.tallywire.alerts.alert.AlertRepository;
import io.tallywire.alerts.alert.StandingAlerts;
import io.tallywire.alerts.change.Consensus;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.change.SeriesHistory;
import io.tallywire.alerts.estimate.SeriesStateEntity;
import io.tallywire.alerts.estimate.TrackedClaimEntity;
import io.tallywire.alerts.estimate.TrackedClaimRepository;
import io.tallywire.events.Alert;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;

/** The series that one batch of events touches, worked on in memory in the order of the events. */
final class SeriesBatch {
    private record Group(String seriesId, String articleId) {
    }

    private final Map<String, SeriesStateEntity> states;
    private final TrackedClaimRepository claims;
    private final AlertRepository alerts;
    private final Judgement judgement;
    private final Map<String, SeriesHistory> histories = new HashMap<>();
    private final Map<Group, List<TrackedClaimEntity>> pending;
    private final Map<String, Estimate> baselines;
    private final StandingAlerts standing;

    SeriesBatch(Map<String, SeriesStateEntity> states, TrackedClaimRepository claims, AlertRepository alerts,
            Judgement judgement) {
        this.states = states;
        this.claims = claims;
        this.alerts = alerts;
        this.judgement = judgement;
        claims.latest(states.keySet()).forEach(claim -> history(claim.seriesId()).add(estimate(claim)));
        pending = claims.pending(states.keySet()).stream().collect(Collectors
                .groupingBy(claim -> new Group(claim.seriesId(), claim.articleId()), LinkedHashMap::new, Collectors.toList()));
        baselines = baselineClaims();
        standing = new StandingAlerts(alerts.standing(states.keySet()));
    }

    /** A new claim; with the last one of its article in the series, the article is judged. */
    void take(TrackedClaimEntity claim, ClaimRecorded event) {
        Group key = new Group(claim.seriesId(), claim.articleId());
        List<TrackedClaimEntity> group = pending.computeIfAbsent(key, some -> new ArrayList<>());
        group.add(claim);
        if (event.ordinal() == event.ordinals()) {
            pending.remove(key);
            group.forEach(TrackedClaimEntity::setEvaluated);
            judge(ArticleGroup.of(group));
        }
    }

    /** A claim that no longer stands: its alerts are cancelled, and its source holds again what it held before. */
    void withdraw(ClaimWithdrawn event) {
        claims.flush();
        claims.findByIdOptional(event.id()).ifPresent(TrackedClaimEntity::withdraw);
        claims.flush();
        standing.cancelRestingOn(event);
        histories.put(event.seriesId(), new SeriesHistory());
        claims.latest(List.of(event.seriesId())).forEach(claim -> history(claim.seriesId()).add(estimate(claim)));
    }

    /** What happened to alerts, in order. */
    List<Entry> entries() {
        return standing.entries();
    }

    private void judge(ArticleGroup group) {
        SeriesStateEntity state = Objects.requireNonNull(states.get(group.seriesId()), "every series of the batch has a state");
        SeriesHistory before = history(group.seriesId());
        SeriesHistory after = before.with(group.estimates());
        histories.put(group.seriesId(), after);
        if (state.isNewerThan(group.publishedAt())) {
            return;
        }
        state.noteArticle(group.publishedAt());
        var situation = group.situation(before, after, judgement.freshness(), state.baseline(), baseline(state));
        List<Alert> drafts = judgement.judge(situation, group.seriesId(), group.labels(), Instant.now());
        boolean raised = false;
        for (Alert draft : drafts) {
            if (!standing.updatesDisagreement(draft)) {
                AlertEntity entity = new AlertEntity(draft);
                alerts.persist(entity);
                standing.raise(entity, draft);
                raised = true;
            }
        }
        standing.resolveDisagreements(group.seriesId(),
                rule -> judgement.stillDisagree(rule, after, group.publishedAt()));
        if (raised || state.baseline() == null) {
            moveBaseline(state, after, group);
        }
    }

    private void moveBaseline(SeriesStateEntity state, SeriesHistory after, ArticleGroup group) {
        Consensus.of(after.heard(group.publishedAt(), judgement.freshness())).ifPresent(consensus -> {
            Estimate last = group.estimates().getLast();
            state.setBaseline(consensus, last.claim().id());
            baselines.put(last.claim().id(), last);
        });
    }

    private SeriesHistory history(String seriesId) {
        return histories.computeIfAbsent(seriesId, id -> new SeriesHistory());
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
