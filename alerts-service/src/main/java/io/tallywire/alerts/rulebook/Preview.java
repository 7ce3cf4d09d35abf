package io.tallywire.alerts.rulebook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.tallywire.alerts.alert.AlertDrafting;
import io.tallywire.alerts.estimate.ClaimStore;
import io.tallywire.alerts.estimate.EstimateConfig;
import io.tallywire.alerts.estimate.SeriesState;
import io.tallywire.alerts.estimate.SeriesStateStore;
import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.alerts.judgement.ArticleClaims;
import io.tallywire.alerts.judgement.Finding;
import io.tallywire.alerts.judgement.SeriesFold;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.Alert;

/** What a rule would have raised on the stored claims, had it always been there. */
@ApplicationScoped
public class Preview {
    private static final int CHUNK = 100;

    private final ClaimStore claims;
    private final SeriesStateStore states;
    private final EstimateConfig config;

    public Preview(ClaimStore claims, SeriesStateStore states, EstimateConfig config) {
        this.claims = claims;
        this.states = states;
        this.config = config;
    }

    /**
     * The alerts of articles published in a period, series by series; what was published before only builds up the state.
     *
     * @param most after which many it stops
     */
    @Transactional(rollbackOn = SQLException.class)
    public List<Alert> alerts(RuleInForce rule, Instant from, Instant to, int most) throws SQLException {
        List<Alert> alerts = new ArrayList<>();
        String last = "";
        List<String> ids;
        do {
            ids = claims.seriesIn(from, to, last, CHUNK);
            last = ids.isEmpty() ? last : ids.getLast();
            Map<String, SeriesState> series = states.read(ids);
            series.values().removeIf(state -> !rule.covers(state.labels()));
            Map<String, List<TrackedClaim>> bySeries = claims.evaluated(series.keySet()).stream()
                    .collect(groupingBy(TrackedClaim::seriesId, TreeMap::new, toList()));
            bySeries.forEach((id, its) -> alerts.addAll(inSeries(rule, id, labels(series, id), its, from, to)));
        } while (ids.size() == CHUNK && alerts.size() < most);
        return alerts.size() > most ? List.copyOf(alerts.subList(0, most)) : alerts;
    }

    private List<Alert> inSeries(RuleInForce rule, String id, Map<String, String> labels, Collection<TrackedClaim> its,
            Instant from, Instant to) {
        List<ArticleClaims> articles = its.stream().collect(groupingBy(TrackedClaim::articleId)).values().stream()
                .map(some -> ArticleClaims.of(some.stream().map(TrackedClaim::event).toList()))
                .sorted(Comparator.comparing(ArticleClaims::position)).toList();
        SeriesFold fold = SeriesFold.of(List.of(rule), Map.of(), config.freshness(), articles, List.of());
        List<Alert> alerts = new ArrayList<>();
        for (ArticleClaims article : articles) {
            Instant at = article.position().publishedAt();
            if (!at.isBefore(from) && at.isBefore(to)) {
                fold.findingsIn(article.articleId()).stream().filter(found -> found.outcome() == Finding.Outcome.NEWS)
                        .forEach(found -> alerts.add(AlertDrafting.draft(found, id, labels, at)));
            }
        }
        return alerts;
    }

    private static Map<String, String> labels(Map<String, SeriesState> series, String id) {
        return Objects.requireNonNull(series.get(id), "only claims of these series were read").labels();
    }
}
