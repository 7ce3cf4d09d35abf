package io.tallywire.messaging.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.tallywire.events.Topics;
import io.tallywire.events.UnreadableEvent;
import io.tallywire.messaging.deadletter.DeadLetterStore;
import io.tallywire.tracing.LogFields;

/**
 * Reads batches of records, one transaction a batch. What cannot be read or processed goes to the dead-letter topic, alone: a
 * batch that fails is halved until the record at fault stands by itself. While the database is away the batch waits and is
 * tried again. Once the service stops, what is not committed is left for the next start: a failure then tells nothing of the
 * record.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int CHUNK_BYTES = 8 * 1024 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LAST_TRANSACTION = Duration.ofSeconds(5);

    private final DeadLetterStore store;
    private final Gate gate = new Gate();
    private final Counter deadLetters;

    public Inbox(DeadLetterStore store, MeterRegistry meters) {
        this.store = store;
        this.deadLetters = Counter.builder("tallywire.dead.letters").description("Records set aside in a dead-letter topic")
                .register(meters);
    }

    /**
     * Returns once every record is committed, as processed or as a dead letter.
     *
     * @throws InterruptedException if the service stops meanwhile; what was not committed will be delivered again
     */
    public void process(Iterable<ConsumerRecord<@Nullable String, byte @Nullable []>> records, EventHandler handler)
            throws InterruptedException {
        List<ReceivedEvent> events = new ArrayList<>();
        int bytes = 0;
        for (var origin : records) {
            try {
                events.add(ReceivedEvent.of(origin));
                bytes += origin.serializedValueSize();
            } catch (UnreadableEvent | RuntimeException e) {
                setAside(origin, Reasons.of(e));
            }
            if (bytes > CHUNK_BYTES) {
                processOrHalve(events, handler);
                events.clear();
                bytes = 0;
            }
        }
        processOrHalve(events, handler);
    }

    /** Runs before the database is let go, and waits for the transaction under way. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (!gate.close(LAST_TRANSACTION)) {
            LOG.warnf("stopping while a batch is not yet committed after %s: it will be delivered again", LAST_TRANSACTION);
        }
    }

    private void processOrHalve(List<ReceivedEvent> events, EventHandler handler) throws InterruptedException {
        if (events.isEmpty()) {
            return;
        }
        try {
            commit(() -> {
                handler.handle(events);
                return events.size();
            });
        } catch (RuntimeException | StackOverflowError e) {
            if (events.size() > 1) {
                processOrHalve(events.subList(0, events.size() / 2), handler);
                processOrHalve(events.subList(events.size() / 2, events.size()), handler);
            } else {
                setAside(events.getFirst().origin(), Reasons.of(e));
            }
        }
    }

    private void setAside(ConsumerRecord<@Nullable String, byte @Nullable []> origin, String reason)
            throws InterruptedException {
        if (commit(() -> store.setAside(origin, reason))) {
            try (LogFields fields = new LogFields().with(
                    Topics.ARTICLES.equals(origin.topic()) ? LogFields.ARTICLE : LogFields.SERIES, origin.key())) {
                LOG.warnf("dead letter: topic=%s partition=%d offset=%d reason=%s", origin.topic(), origin.partition(),
                        origin.offset(), reason);
            }
            deadLetters.increment();
        }
    }

    private <T> T commit(Callable<T> work) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return gate.pass(() -> QuarkusTransaction.requiringNew().call(work));
            } catch (RuntimeException e) {
                if (!Outages.isOne(e)) {
                    throw e;
                }
                LOG.warnf("database away, trying again: %s", Reasons.of(e));
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }
}
