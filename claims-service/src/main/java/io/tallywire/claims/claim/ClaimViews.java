package io.tallywire.claims.claim;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.claims.decision.DecisionRepository;
import io.tallywire.claims.series.SeriesEntity;
import io.tallywire.claims.series.SeriesRepository;

/** Shows claims together with how they came to their series. */
@ApplicationScoped
public class ClaimViews {
    private static final String OWN_LABELS = "labels";

    private final SeriesRepository series;
    private final DecisionRepository decisions;

    public ClaimViews(SeriesRepository series, DecisionRepository decisions) {
        this.series = series;
        this.decisions = decisions;
    }

    /** In the same order. */
    public List<ClaimView> of(List<ClaimEntity> claims) {
        List<String> ids = claims.stream().map(ClaimEntity::seriesId).distinct().toList();
        Map<String, Map<String, String>> labels = ids.isEmpty() ? Map.of()
                : series.list("id in ?1", ids).stream().collect(Collectors.toMap(SeriesEntity::id, SeriesEntity::labels));
        Map<Long, String> words = decisions
                .words(claims.stream().flatMap(claim -> claim.decisions().stream()).collect(Collectors.toSet()));
        return claims.stream().map(claim -> view(claim, labels, words)).toList();
    }

    private static ClaimView view(ClaimEntity claim, Map<String, Map<String, String>> labels, Map<Long, String> words) {
        Long last = claim.decisions().isEmpty() ? null : claim.decisions().getLast();
        String filedBy = last == null ? OWN_LABELS : words.getOrDefault(last, OWN_LABELS);
        return new ClaimView(claim.toClaim(), labels.getOrDefault(claim.seriesId(), Map.of()), filedBy, last);
    }
}
