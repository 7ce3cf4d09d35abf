package io.tallywire.alerts.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Position;
import io.tallywire.alerts.estimate.SeriesState;
import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.alerts.judgement.ArticleClaims;
import io.tallywire.alerts.judgement.Finding;
import io.tallywire.alerts.judgement.RuleState;
import io.tallywire.alerts.judgement.SeriesFold;

/**
 * One series within a batch. As long as articles come in order it goes on from where it was left; else all its claims are
 * read, and it is folded anew, silently.
 */
final class SeriesWork {
    private final SeriesState stored;
    private final Map<String, String> labels;
    private final Refolding refolding;
    private final Supplier<Collection<TrackedClaim>> all;
    private SeriesFold fold;
    private @Nullable Map<String, TrackedClaim> claims;
    private boolean isStale;
    private boolean hasLost;

    /** How a series is folded from its beginning. */
    interface Refolding {
        SeriesFold fold(Map<String, RuleState> states, Collection<ArticleClaims> articles, Collection<ArticleClaims> expected);
    }

    /** @param all claims that stand in the series now, when they are asked for */
    SeriesWork(SeriesState stored, Map<String, String> labels, SeriesFold fold, Refolding refolding,
            Supplier<Collection<TrackedClaim>> all) {
        this.stored = stored;
        this.labels = labels;
        this.fold = fold;
        this.refolding = refolding;
        this.all = all;
    }

    /** The claims of an article, all of those that came together; one that is older than what is known is no news. */
    List<Finding> judge(List<TrackedClaim> arrived) {
        ArticleClaims article = article(arrived);
        if (claims != null) {
            arrived.forEach(claim -> claims().put(claim.id(), claim));
        }
        if (hasLost) {
            refold();
        }
        Position newest = fold.newest();
        if (newest != null && newest.publishedAt().isAfter(article.position().publishedAt())) {
            claims();
            isStale = true;
            return List.of();
        }
        if (isStale) {
            refold();
        }
        if (fold.canContinueWith(article) && !isKnown(article, arrived)) {
            List<Finding> found = fold.read(article);
            arrived.forEach(claim -> claim.setHeld(fold.heldBy(claim.id()).orElse(null)));
            return found;
        }
        return judgeLast(article.articleId());
    }

    /** A claim that comes from another series: it changes what is known, and is no news. */
    void add(TrackedClaim claim) {
        claims().put(claim.id(), claim);
        isStale = true;
    }

    /** A claim that no longer stands here. */
    void remove(TrackedClaim claim) {
        claims().remove(claim.id());
        isStale = true;
        hasLost = true;
    }

    /** With everything that is known by now. */
    SeriesFold fold() {
        if (isStale) {
            refold();
        }
        return fold;
    }

    /** As {@link #fold()}, with what was found in each of its articles. */
    SeriesFold everything() {
        if (claims == null) {
            claims();
            isStale = true;
        }
        return fold();
    }

    Map<String, String> labels() {
        return labels;
    }

    String id() {
        return stored.id();
    }

    /** Claims that are held otherwise than when they were read; they are put right. */
    List<TrackedClaim> settle() {
        List<TrackedClaim> changed = new ArrayList<>();
        SeriesFold settled = fold();
        if (claims != null) {
            for (TrackedClaim claim : claims.values()) {
                var estimate = settled.heldBy(claim.id()).orElse(null);
                if (!claim.isHeldAs(estimate)) {
                    claim.setHeld(estimate);
                    changed.add(claim);
                }
            }
        }
        return changed;
    }

    /** The state to be stored, empty where it is stored already. */
    Optional<SeriesState> changedState() {
        Position newest = fold.newest();
        List<String> estimates = fold.history().claims();
        return Objects.equals(newest, stored.newest()) && labels.equals(stored.labels())
                && estimates.equals(stored.estimates()) ? Optional.empty()
                        : Optional.of(new SeriesState(stored.id(), labels, newest, estimates, Map.of()));
    }

    /** Where rules stand otherwise than is stored. */
    Map<String, RuleState> changedRules() {
        Map<String, RuleState> changed = new LinkedHashMap<>(fold.states());
        changed.entrySet().removeIf(entry -> entry.getValue().equals(stored.rules().get(entry.getKey())));
        return changed;
    }

    /** An article as the newest of the series, whatever the order of articles of one moment. */
    private List<Finding> judgeLast(String articleId) {
        Map<String, List<TrackedClaim>> articles = articles();
        ArticleClaims article = article(Objects.requireNonNull(articles.remove(articleId), "the article is among the claims"));
        List<ArticleClaims> others = articles.values().stream().map(SeriesWork::article).toList();
        fold = refolding.fold(fold.states(), others, List.of(article));
        Position before = fold.newest();
        isStale = before != null && before.compareTo(article.position()) > 0;
        return fold.read(article);
    }

    private void refold() {
        fold = refolding.fold(fold.states(), articles().values().stream().map(SeriesWork::article).toList(), List.of());
        isStale = false;
        hasLost = false;
    }

    private boolean isKnown(ArticleClaims article, List<TrackedClaim> arrived) {
        return claims != null && claims.values().stream()
                .anyMatch(claim -> claim.articleId().equals(article.articleId()) && !arrived.contains(claim));
    }

    private Map<String, List<TrackedClaim>> articles() {
        return claims().values().stream().collect(groupingBy(TrackedClaim::articleId, toList()));
    }

    private Map<String, TrackedClaim> claims() {
        Map<String, TrackedClaim> known = claims;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (TrackedClaim claim : all.get()) {
                known.put(claim.id(), claim);
            }
            claims = known;
        }
        return known;
    }

    private static ArticleClaims article(List<TrackedClaim> claims) {
        return ArticleClaims.of(claims.stream().map(TrackedClaim::event).toList());
    }
}
