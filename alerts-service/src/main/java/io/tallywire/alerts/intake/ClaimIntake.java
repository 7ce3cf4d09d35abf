package io.tallywire.alerts.intake;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.alerts.alert.AlertLog;
import io.tallywire.alerts.estimate.SeriesStateRepository;
import io.tallywire.alerts.estimate.TrackedClaimEntity;
import io.tallywire.alerts.estimate.TrackedClaimRepository;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.messaging.inbox.EventHandler;
import io.tallywire.messaging.inbox.ReceivedEvent;

/**
 * Keeps the claims of each series, and has each article judged once all its claims of a series are there. A claim that is known
 * changes nothing.
 */
@ApplicationScoped
public class ClaimIntake implements EventHandler {
    private final TrackedClaimRepository claims;
    private final SeriesStateRepository states;
    private final BatchFactory batches;
    private final AlertLog log;

    public ClaimIntake(TrackedClaimRepository claims, SeriesStateRepository states, BatchFactory batches, AlertLog log) {
        this.claims = claims;
        this.states = states;
        this.batches = batches;
        this.log = log;
    }

    @Override
    public void handle(List<ReceivedEvent> events) throws SQLException {
        Set<String> series = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (ReceivedEvent event : events) {
            switch (event.value()) {
                case ClaimRecorded recorded -> {
                    series.add(recorded.claim().seriesId());
                    ids.add(recorded.claim().id());
                }
                case ClaimWithdrawn withdrawn -> series.add(withdrawn.seriesId());
                default ->
                    throw new IllegalArgumentException(event.type().code() + " does not belong into the topic of claims");
            }
        }
        var locked = states.lock(series);
        Set<String> known = claims.known(ids);
        SeriesBatch batch = batches.open(locked);
        Map<String, ClaimWithdrawn> withdrawn = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            if (event.value() instanceof ClaimWithdrawn one) {
                withdrawn.put(one.id(), one);
            } else if (event.value() instanceof ClaimRecorded recorded && known.add(recorded.claim().id())) {
                withdraw(withdrawn, batch);
                TrackedClaimEntity claim = new TrackedClaimEntity(recorded);
                claims.persist(claim);
                batch.take(claim, recorded);
            }
        }
        withdraw(withdrawn, batch);
        claims.flush();
        log.append(batch.entries());
    }

    /** Withdrawals that follow each other are carried out together. */
    private static void withdraw(Map<String, ClaimWithdrawn> withdrawn, SeriesBatch batch) {
        if (!withdrawn.isEmpty()) {
            batch.withdraw(Map.copyOf(withdrawn));
            withdrawn.clear();
        }
    }
}
