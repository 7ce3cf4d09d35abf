package io.tallywire.alerts.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.estimate.ClaimStore;
import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.events.ClaimRecorded;

/** The claims that a batch has in its hands, each once, and what of them is to be written. */
final class BatchClaims {
    private final ClaimStore store;
    private final Map<String, TrackedClaim> byId = new HashMap<>();
    private final Set<TrackedClaim> inserted = new LinkedHashSet<>();
    private final Set<TrackedClaim> updated = new LinkedHashSet<>();

    BatchClaims(ClaimStore store) {
        this.store = store;
    }

    /** Those of stored claims that stand for them in this batch. */
    List<TrackedClaim> know(Collection<TrackedClaim> stored) {
        List<TrackedClaim> known = new ArrayList<>();
        for (TrackedClaim claim : stored) {
            TrackedClaim before = byId.putIfAbsent(claim.id(), claim);
            known.add(before == null ? claim : before);
        }
        return known;
    }

    /** The labels of series by the events that are news: one that comes again may tell labels of long ago. */
    Map<String, Map<String, String>> newLabels(List<ClaimRecorded> recordings) {
        Map<String, Map<String, String>> labels = new HashMap<>();
        for (ClaimRecorded event : recordings) {
            TrackedClaim known = byId.get(event.claim().id());
            if (known == null || known.revision() < event.claim().revision()) {
                labels.put(event.claim().seriesId(), event.seriesLabels());
            }
        }
        return labels;
    }

    @Nullable
    TrackedClaim get(String id) {
        return byId.get(id);
    }

    void insert(TrackedClaim claim) {
        byId.put(claim.id(), claim);
        inserted.add(claim);
    }

    void update(TrackedClaim claim) {
        if (!inserted.contains(claim)) {
            updated.add(claim);
        }
    }

    /** The claims that stand in a series by now, but for those that wait for the rest of their article. */
    List<TrackedClaim> standingIn(String seriesId) {
        try {
            know(store.evaluated(List.of(seriesId)));
        } catch (SQLException e) {
            throw new IllegalStateException("claims not read", e);
        }
        return byId.values().stream()
                .filter(claim -> claim.isActive() && claim.isEvaluated() && claim.seriesId().equals(seriesId)).toList();
    }

    /** The series in which a claim stands. */
    Optional<String> seriesOf(String id) {
        try {
            TrackedClaim claim = byId.containsKey(id) ? byId.get(id)
                    : know(store.byId(List.of(id))).stream().findFirst().orElse(null);
            return Optional.ofNullable(claim).filter(TrackedClaim::isActive).map(TrackedClaim::seriesId);
        } catch (SQLException e) {
            throw new IllegalStateException("claim not read", e);
        }
    }

    void write() throws SQLException {
        store.insert(inserted);
        store.update(updated);
    }
}
