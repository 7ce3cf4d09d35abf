package io.tallywire.alerts.intake;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.alerts.alert.AlertLog;
import io.tallywire.alerts.alert.AlertRepository;
import io.tallywire.alerts.alert.Arrivals;
import io.tallywire.alerts.estimate.ClaimStore;
import io.tallywire.alerts.estimate.ClaimStore.Text;
import io.tallywire.events.Claim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.ClaimWithdrawn;
import io.tallywire.messaging.inbox.EventHandler;
import io.tallywire.messaging.inbox.ReceivedEvent;

/**
 * Keeps the claims of each series, and has each article judged once all its claims of a series are there. A claim that is known
 * changes nothing, unless it was filed in another series.
 */
@ApplicationScoped
public class ClaimIntake implements EventHandler {
    private final ClaimStore claims;
    private final BatchFactory batches;
    private final AlertRepository alerts;
    private final AlertLog log;

    public ClaimIntake(ClaimStore claims, BatchFactory batches, AlertRepository alerts, AlertLog log) {
        this.claims = claims;
        this.batches = batches;
        this.alerts = alerts;
        this.log = log;
    }

    @Override
    public void handle(List<ReceivedEvent> events) throws SQLException {
        Set<String> series = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<String> articles = new HashSet<>();
        Set<Text> texts = new HashSet<>();
        List<ClaimRecorded> recordings = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        boolean moves = false;
        for (ReceivedEvent event : events) {
            switch (event.value()) {
                case ClaimRecorded recorded -> {
                    Claim claim = recorded.claim();
                    series.add(claim.seriesId());
                    ids.add(claim.id());
                    articles.add(claim.articleId());
                    texts.add(new Text(claim.seriesId(), claim.origin()));
                    recordings.add(recorded);
                    moves |= claim.revision() > 1;
                }
                case ClaimWithdrawn withdrawn -> {
                    series.add(withdrawn.seriesId());
                    ids.add(withdrawn.id());
                    gone.add(withdrawn.id());
                }
                default ->
                    throw new IllegalArgumentException(event.type().code() + " does not belong into the topic of claims");
            }
        }
        series.addAll(alerts.seriesRestingOn(gone));
        series.addAll(alerts.seriesAwaiting(articles));
        if (moves) {
            claims.byId(ids).forEach(claim -> series.add(claim.seriesId()));
        }
        SeriesBatch batch = batches.open(series, ids, articles, texts, recordings);
        for (ReceivedEvent event : events) {
            if (event.value() instanceof ClaimWithdrawn withdrawn) {
                batch.take(withdrawn);
            } else if (event.value() instanceof ClaimRecorded recorded) {
                batch.take(recorded, json(event));
            }
        }
        batch.close();
        log.append(batch.entries(), Arrivals.of(events));
    }

    private static String json(ReceivedEvent event) {
        return new String(Objects.requireNonNull(event.origin().value(), "an event has a value"), StandardCharsets.UTF_8);
    }
}
