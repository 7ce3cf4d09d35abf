package io.tallywire.alerts.intake;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.tallywire.alerts.Coverage;
import io.tallywire.alerts.change.Consensus;
import io.tallywire.alerts.change.Copies;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.change.SeriesHistory;
import io.tallywire.alerts.estimate.SeriesState;
import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.alerts.judgement.Finding;
import io.tallywire.alerts.judgement.SeriesFold;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.ClaimRecorded;

/** A series as batches see it, with its claims and its state kept in memory. */
final class StoredSeries {
    private static final Duration FRESHNESS = Duration.ofDays(30);

    private final List<RuleInForce> rules;
    private final Map<String, TrackedClaim> stored = new LinkedHashMap<>();
    private SeriesState state = new SeriesState(Coverage.SERIES, Coverage.LABELS, null, List.of(), Map.of());
    private SeriesWork work;

    StoredSeries(List<RuleInForce> rules) {
        this.rules = rules;
        this.work = open();
    }

    /** What is found in an article; claims that are known change nothing. */
    List<Finding> receive(Coverage article) {
        List<TrackedClaim> claims = new ArrayList<>();
        for (ClaimRecorded event : article.events()) {
            if (!stored.containsKey(event.claim().id())) {
                TrackedClaim claim = TrackedClaim.received(event, "{}");
                claim.setEvaluated();
                stored.put(claim.id(), claim);
                claims.add(claim);
            }
        }
        return claims.isEmpty() ? List.of() : work.judge(claims);
    }

    void withdraw(Coverage article) {
        article.events().forEach(event -> work.remove(requireNonNull(stored.remove(event.claim().id()))));
    }

    /** The batch is over, the next one begins with what was stored. */
    void endBatch() {
        work.settle();
        state = new SeriesState(state.id(), state.labels(), work.fold().newest(), work.fold().history().claims(),
                work.fold().states());
        work = open();
    }

    /** All that the order of arrival must not touch. */
    Map<String, Object> summary() {
        work.settle();
        SeriesFold fold = work.fold();
        List<Estimate> heard = fold.newest() == null ? List.of()
                : fold.history().heard(fold.newest().publishedAt(), FRESHNESS);
        Map<String, Object> held = new HashMap<>();
        stored.values().forEach(claim -> held.put(claim.id(), claim.isHeld() ? claim.estimate().source() : "nobody"));
        return Map.of("estimates", heard, "consensus", Consensus.of(heard), "rules", fold.states(), "held", held);
    }

    private SeriesWork open() {
        SeriesHistory history = new SeriesHistory();
        Copies copies = new Copies();
        state.estimates().forEach(id -> history.add(requireNonNull(stored.get(id)).estimate()));
        stored.values().stream().map(claim -> claim.event().claim())
                .sorted(Comparator.comparing(claim -> new Estimate(claim, ""), Estimate.ORDER)).forEach(copies::hear);
        return new SeriesWork(state, state.labels(),
                SeriesFold.resume(rules, state.rules(), FRESHNESS, history, copies, state.newest()),
                (states, articles, expected) -> SeriesFold.of(rules, states, FRESHNESS, articles, expected), stored::values);
    }
}
