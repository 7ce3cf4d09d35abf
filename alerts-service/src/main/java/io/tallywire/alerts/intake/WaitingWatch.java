package io.tallywire.alerts.intake;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.tallywire.alerts.alert.AlertLog;
import io.tallywire.alerts.estimate.ClaimStore;
import io.tallywire.alerts.estimate.ClaimStore.Waiting;
import io.tallywire.alerts.estimate.EstimateConfig;

/**
 * Has articles judged with what is there once the rest of their claims is overdue: a claim may have been set aside as a dead
 * letter, or filed elsewhere before it was heard of.
 */
@ApplicationScoped
public class WaitingWatch {
    private static final Logger LOG = Logger.getLogger(WaitingWatch.class);
    private static final int CHUNK = 200;

    private final ClaimStore claims;
    private final BatchFactory batches;
    private final AlertLog log;
    private final EstimateConfig config;

    public WaitingWatch(ClaimStore claims, BatchFactory batches, AlertLog log, EstimateConfig config) {
        this.claims = claims;
        this.batches = batches;
        this.log = log;
        this.config = config;
    }

    @Scheduled(every = "{tallywire.estimates.waiting-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        judgeWaitingSince(Instant.now().minus(config.longestWait()));
    }

    /** Judges every article that got its last claim before then. */
    public void judgeWaitingSince(Instant overdue) {
        int judged;
        do {
            judged = QuarkusTransaction.requiringNew().call(() -> end(overdue));
        } while (judged == CHUNK);
    }

    private int end(Instant overdue) throws SQLException {
        List<Waiting> waiting = claims.waitingSince(overdue, CHUNK);
        if (!waiting.isEmpty()) {
            List<String> articles = waiting.stream().map(Waiting::articleId).distinct().toList();
            SeriesBatch batch = batches.open(waiting.stream().map(Waiting::seriesId).distinct().toList(), List.of(), articles,
                    waiting.stream().map(Waiting::text).distinct().toList(), List.of());
            batch.endWaiting(articles);
            log.append(batch.entries());
            LOG.infof("judged without claims that did not come: articles=%d", articles.size());
        }
        return waiting.size();
    }
}
