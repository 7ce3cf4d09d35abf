package io.tallywire.alerts.stream;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.subscription.MultiEmitter;
import io.tallywire.alerts.alert.AlertFilter;
import io.tallywire.events.Alert;

/**
 * One client of the stream: first what it missed, from the database, then what happens, without gap or repeat in between. A
 * client that reads slower
 * than alerts come is caught up from the database, so it costs no more than its queue; one that reads nothing for a minute is
 * dropped.
 */
final class StreamClient {
    private static final Logger LOG = Logger.getLogger(StreamClient.class);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AlertFeed feed;
    private final Sse sse;
    private final AlertFilter filter;
    private final StreamConfig config;
    private final BlockingQueue<FeedEvent> queue;
    private volatile boolean behind;
    private volatile boolean ended;
    private Instant lastWritten = Instant.EPOCH;

    StreamClient(AlertFeed feed, Sse sse, AlertFilter filter, StreamConfig config) {
        this.feed = feed;
        this.sse = sse;
        this.filter = filter;
        this.config = config;
        this.queue = new ArrayBlockingQueue<>(config.buffer());
    }

    void offer(FeedEvent event) {
        if (!queue.offer(event)) {
            behind = true;
        }
    }

    void end() {
        ended = true;
    }

    /** Serves until the client leaves, does not read any more, or the service stops. */
    void serve(MultiEmitter<? super OutboundSseEvent> out, @Nullable Long lastSeen) {
        feed.join(this);
        try {
            write(out, sse.newEventBuilder().comment("alerts of Tallywire").build());
            long newest = feed.newest();
            long sent = lastSeen == null ? newest : catchUp(out, Math.min(lastSeen, newest));
            follow(out, sent);
            out.complete();
        } catch (InterruptedException | SQLException | RuntimeException e) {
            LOG.debugf("stream ended: %s", e.getMessage());
            out.fail(e);
        } finally {
            feed.leave(this);
        }
    }

    private long catchUp(MultiEmitter<? super OutboundSseEvent> out, long after) throws InterruptedException, SQLException {
        long sent = after;
        for (List<FeedEvent> missed = feed.after(sent); !missed.isEmpty() && !isOver(out); missed = feed.after(sent)) {
            for (FeedEvent event : missed) {
                send(out, event);
                sent = event.sequence();
            }
        }
        return sent;
    }

    private void follow(MultiEmitter<? super OutboundSseEvent> out, long sentBefore) throws InterruptedException, SQLException {
        long sent = sentBefore;
        while (!isOver(out)) {
            if (behind) {
                behind = false;
                queue.clear();
                sent = catchUp(out, sent);
            }
            FeedEvent event = queue.poll(STEP.toMillis(), TimeUnit.MILLISECONDS);
            if (event != null && !behind && event.sequence() > sent) {
                send(out, event);
                sent = event.sequence();
            }
            if (Duration.between(lastWritten, Instant.now()).compareTo(config.heartbeat()) >= 0) {
                write(out, sse.newEventBuilder().comment("heartbeat").build());
            }
        }
    }

    private void send(MultiEmitter<? super OutboundSseEvent> out, FeedEvent event) throws InterruptedException {
        if (filter.accepts(event.alert())) {
            write(out, sse.newEventBuilder().id(String.valueOf(event.sequence())).mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(Alert.class, event.alert()).build());
        }
    }

    private void write(MultiEmitter<? super OutboundSseEvent> out, OutboundSseEvent event) throws InterruptedException {
        Instant begun = Instant.now();
        while (out.requested() == 0 && !isOver(out)) {
            Thread.sleep(5);
            if (Duration.between(begun, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("the client has read nothing for " + PATIENCE);
            }
        }
        if (!isOver(out)) {
            out.emit(event);
            lastWritten = Instant.now();
        }
    }

    private boolean isOver(MultiEmitter<? super OutboundSseEvent> out) {
        return ended || out.isCancelled();
    }
}
