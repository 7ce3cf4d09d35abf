package io.tallywire.alerts.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.alerts.alert.AlertChanges;
import io.tallywire.alerts.alert.AlertRepository;
import io.tallywire.alerts.change.Copies;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.change.SeriesHistory;
import io.tallywire.alerts.estimate.ClaimStore;
import io.tallywire.alerts.estimate.ClaimStore.Text;
import io.tallywire.alerts.estimate.EstimateConfig;
import io.tallywire.alerts.estimate.SeriesState;
import io.tallywire.alerts.estimate.SeriesStateStore;
import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.alerts.judgement.SeriesFold;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.alerts.rule.RuleRepository;
import io.tallywire.alerts.silence.SilenceRepository;
import io.tallywire.events.ClaimRecorded;

/** Opens a batch with what it needs to know of its series, each looked up once for all of them. */
@ApplicationScoped
public class BatchFactory {
    private final ClaimStore claims;
    private final SeriesStateStore states;
    private final AlertRepository alerts;
    private final RuleRepository rules;
    private final SilenceRepository silences;
    private final Duration freshness;

    public BatchFactory(ClaimStore claims, SeriesStateStore states, AlertRepository alerts, RuleRepository rules,
            SilenceRepository silences, EstimateConfig config) {
        this.claims = claims;
        this.states = states;
        this.alerts = alerts;
        this.rules = rules;
        this.silences = silences;
        this.freshness = config.freshness();
    }

    /**
     * Locks the series until the end of the transaction. The batch happens at one moment, as precise as PostgreSQL keeps it.
     *
     * @param claimIds of the claims that the events are about
     * @param articleIds of their articles
     * @param texts of their articles
     * @param recordings the events that bring claims, in order
     */
    SeriesBatch open(Collection<String> seriesIds, Collection<String> claimIds, Collection<String> articleIds,
            Collection<Text> texts, List<ClaimRecorded> recordings) throws SQLException {
        List<RuleInForce> inForce = rules.inForce();
        Map<String, SeriesState> locked = states.lock(seriesIds, inForce);
        BatchClaims known = new BatchClaims(claims);
        known.know(claims.byId(claimIds));
        Map<String, Map<String, String>> labels = known.newLabels(recordings);
        PendingArticles pending = new PendingArticles(known.know(claims.pending(seriesIds)));
        Map<String, List<Estimate>> latest = claims
                .byId(locked.values().stream().flatMap(state -> state.estimates().stream()).toList()).stream()
                .collect(groupingBy(TrackedClaim::seriesId, mapping(TrackedClaim::estimate, toList())));
        Map<String, Copies> copies = new HashMap<>();
        for (TrackedClaim claim : claims.of(texts)) {
            copies.computeIfAbsent(claim.seriesId(), id -> new Copies()).hear(claim.event().claim());
        }
        Map<String, SeriesWork> works = new HashMap<>();
        locked.forEach((id, state) -> {
            Map<String, String> its = labels.getOrDefault(id, state.labels());
            List<RuleInForce> selecting = inForce.stream().filter(rule -> rule.selects(its)).toList();
            works.put(id, new SeriesWork(state, its,
                    SeriesFold.resume(selecting, state.rules(), freshness,
                            SeriesHistory.of(latest.getOrDefault(id, List.of())),
                            copies.computeIfAbsent(id, key -> new Copies()), state.newest()),
                    (ruleStates, articles, expected) -> SeriesFold.of(selecting, ruleStates, freshness, articles, expected),
                    () -> known.standingIn(id)));
        });
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new SeriesBatch(works, known, pending,
                new AlertChanges(alerts, silences.inForce(now), Set.copyOf(seriesIds), articleIds, now), alerts, states,
                inForce, freshness, now);
    }
}
