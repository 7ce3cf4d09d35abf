package io.tallywire.alerts.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.events.ClaimRecorded;

/**
 * Articles of which not every claim in a series was heard of. A claim that has left the series by the time it is told of counts
 * as heard of. Across batches that is not remembered: then the article waits until {@link WaitingWatch} ends it.
 */
final class PendingArticles {
    private record Key(String seriesId, String articleId) {
    }

    private static final class Waiting {
        private final TreeMap<Integer, TrackedClaim> claims = new TreeMap<>();
        private final Set<Integer> heardOf = new HashSet<>();
    }

    private final Map<Key, Waiting> waiting = new HashMap<>();

    PendingArticles(Collection<TrackedClaim> claims) {
        claims.forEach(claim -> add(claim, claim.event().ordinal()));
    }

    /** All claims of the article in order of the text, if this one was the last that was missing. */
    Optional<List<TrackedClaim>> complete(TrackedClaim claim, ClaimRecorded event) {
        add(claim, event.ordinal());
        return complete(key(claim), event);
    }

    /** The same for an event whose claim stands elsewhere by now. */
    Optional<List<TrackedClaim>> completeWithout(ClaimRecorded event) {
        Key key = new Key(event.claim().seriesId(), event.claim().articleId());
        waiting.computeIfAbsent(key, unused -> new Waiting()).heardOf.add(event.ordinal());
        return complete(key, event);
    }

    /** The claims of each of these articles, which no longer wait, in order of publication. */
    List<List<TrackedClaim>> take(Collection<String> articleIds) {
        List<Key> keys = waiting.keySet().stream().filter(key -> articleIds.contains(key.articleId())).toList();
        return keys.stream().map(waiting::remove).filter(Objects::nonNull).map(PendingArticles::inOrder)
                .filter(claims -> !claims.isEmpty())
                .sorted(Comparator.comparing(claims -> claims.getFirst().event().claim().publishedAt())).toList();
    }

    /** A claim that no longer stands in its series. */
    void forget(TrackedClaim claim) {
        Waiting article = waiting.get(key(claim));
        if (article != null) {
            article.claims.values().remove(claim);
        }
    }

    private Optional<List<TrackedClaim>> complete(Key key, ClaimRecorded event) {
        Waiting article = waiting.get(key);
        if (article == null || article.heardOf.size() < event.ordinals()) {
            return Optional.empty();
        }
        waiting.remove(key);
        return Optional.of(inOrder(article)).filter(claims -> !claims.isEmpty());
    }

    private void add(TrackedClaim claim, int ordinal) {
        Waiting article = waiting.computeIfAbsent(key(claim), unused -> new Waiting());
        article.claims.put(ordinal, claim);
        article.heardOf.add(ordinal);
    }

    private static List<TrackedClaim> inOrder(Waiting article) {
        return List.copyOf(article.claims.values());
    }

    private static Key key(TrackedClaim claim) {
        return new Key(claim.seriesId(), claim.articleId());
    }
}
