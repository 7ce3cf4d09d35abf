package io.tallywire.alerts.webhook.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tallywire.alerts.alert.AlertLog;
import io.tallywire.alerts.webhook.WebhookConfig;
import javax.sql.DataSource;

/**
 * Makes the deliveries. One thread plans them, woken by the alert log, and gives each subscription with something due as many
 * workers as it may have; a worker goes on until nothing of its subscription is due. So no receiver waits for another.
 */
@ApplicationScoped
public class Deliverer {
    private static final Logger LOG = Logger.getLogger(Deliverer.class);
    private static final Duration TURN = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final DeliveryPlanner planner;
    private final DeliveryQueue queue;
    private final Attempts attempts;
    private final Settlement settlement;
    private final DeliveryMetrics metrics;
    private final int concurrency;
    private final Map<String, Semaphore> workers = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());
    private final Thread thread = Thread.ofPlatform().name("webhooks").daemon().unstarted(this::run);
    private volatile boolean stopped;

    public Deliverer(DataSource dataSource, DeliveryPlanner planner, DeliveryQueue queue, Attempts attempts,
            Settlement settlement, DeliveryMetrics metrics, WebhookConfig config) {
        this.dataSource = dataSource;
        this.planner = planner;
        this.queue = queue;
        this.attempts = attempts;
        this.settlement = settlement;
        this.metrics = metrics;
        this.concurrency = config.concurrency();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        thread.join(FAREWELL);
        executor.shutdown();
        if (!executor.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            executor.shutdownNow();
        }
    }

    private void run() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("listen " + AlertLog.CHANNEL);
                try {
                    deliver(connection);
                } finally {
                    statement.execute("unlisten *");
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("webhooks not delivered, trying again: %s", e.getMessage());
                pause();
            }
        }
    }

    private void deliver(Connection connection) throws SQLException {
        while (!stopped) {
            boolean more = planner.plan();
            for (String subscription : queue.subscriptionsWithDue()) {
                startWorkers(subscription);
            }
            if (!more) {
                connection.unwrap(PGConnection.class).getNotifications((int) TURN.toMillis());
            }
        }
    }

    private void startWorkers(String subscription) throws SQLException {
        Semaphore free = workers.computeIfAbsent(subscription, id -> new Semaphore(concurrency));
        int permits = free.drainPermits();
        if (permits == 0) {
            return;
        }
        List<ClaimedDelivery> claimed = List.of();
        try {
            claimed = queue.claim(subscription, permits);
        } finally {
            free.release(permits - claimed.size());
        }
        for (ClaimedDelivery delivery : claimed) {
            executor.execute(() -> work(delivery, free));
        }
    }

    private void work(ClaimedDelivery first, Semaphore free) {
        try {
            for (List<ClaimedDelivery> next = List.of(first); !next.isEmpty();) {
                attempt(next.getFirst());
                next = stopped ? List.of() : queue.claim(first.subscriptionId(), 1);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("delivery of subscription %s interrupted, it is tried again: %s", first.subscriptionId(),
                    e.getMessage());
        } finally {
            free.release();
        }
    }

    private void attempt(ClaimedDelivery delivery) throws SQLException {
        Attempt attempt = attempts.make(delivery);
        settlement.settle(delivery, attempt).ifPresent(status -> metrics.count(delivery, status));
    }

    private void pause() {
        try {
            Thread.sleep(TURN);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
