package io.tallywire.alerts.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.events.ClaimRecorded;

/** Claims that wait for the rest of their article in the series. */
final class PendingArticles {
    private record Key(String seriesId, String articleId) {
    }

    private final Map<Key, Map<Integer, TrackedClaim>> waiting = new HashMap<>();

    PendingArticles(Collection<TrackedClaim> claims) {
        claims.forEach(claim -> add(claim, claim.event().ordinal()));
    }

    /** All claims of the article in order of the text, if this one was the last that was missing. */
    Optional<List<TrackedClaim>> complete(TrackedClaim claim, ClaimRecorded event) {
        Map<Integer, TrackedClaim> article = add(claim, event.ordinal());
        if (article.size() < event.ordinals()) {
            return Optional.empty();
        }
        waiting.remove(key(claim));
        return Optional.of(article.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList());
    }

    void forget(Set<String> claimIds) {
        for (Map<Integer, TrackedClaim> article : new ArrayList<>(waiting.values())) {
            article.values().removeIf(claim -> claimIds.contains(claim.id()));
        }
    }

    private Map<Integer, TrackedClaim> add(TrackedClaim claim, int ordinal) {
        Map<Integer, TrackedClaim> article = waiting.computeIfAbsent(key(claim), key -> new HashMap<>());
        article.put(ordinal, claim);
        return article;
    }

    private static Key key(TrackedClaim claim) {
        return new Key(claim.seriesId(), claim.articleId());
    }
}
