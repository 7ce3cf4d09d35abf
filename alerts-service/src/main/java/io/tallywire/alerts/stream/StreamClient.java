package io.tallywire.alerts.stream;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.subscription.MultiEmitter;
import io.tallywire.alerts.alert.AlertFilter;
import io.tallywire.events.Alert;
import io.tallywire.rest.matcher.LabelMatcher;

/** One client of the stream: first what it missed, from the database, then what happens, without gap or repeat in between. */
final class StreamClient {
    private final AlertFeed feed;
    private final Sse sse;
    private final AlertFilter filter;
    private final List<LabelMatcher> matchers;
    private final StreamConfig config;
    private final BlockingQueue<FeedEvent> queue;
    private volatile boolean overrun;
    private volatile boolean ended;

    StreamClient(AlertFeed feed, Sse sse, AlertFilter filter, List<LabelMatcher> matchers, StreamConfig config) {
        this.feed = feed;
        this.sse = sse;
        this.filter = filter;
        this.matchers = matchers;
        this.config = config;
        this.queue = new ArrayBlockingQueue<>(config.buffer());
    }

    void offer(FeedEvent event) {
        if (!queue.offer(event)) {
            overrun = true;
        }
    }

    void end() {
        ended = true;
    }

    /** Serves until the client leaves, falls too far behind, or the service stops. */
    void serve(MultiEmitter<? super OutboundSseEvent> out, @Nullable Long lastSeen) {
        feed.join(this);
        try {
            out.emit(sse.newEventBuilder().comment("alerts of Tallywire").build());
            long sent = lastSeen == null ? feed.newest() : replay(out, lastSeen);
            follow(out, sent);
            out.complete();
        } catch (InterruptedException | SQLException e) {
            out.fail(e);
        } finally {
            feed.leave(this);
        }
    }

    private long replay(MultiEmitter<? super OutboundSseEvent> out, long lastSeen) throws SQLException {
        long sent = lastSeen;
        for (List<FeedEvent> missed = feed.after(sent); !missed.isEmpty() && !out.isCancelled(); missed = feed.after(sent)) {
            for (FeedEvent event : missed) {
                send(out, event);
                sent = event.sequence();
            }
        }
        return sent;
    }

    private void follow(MultiEmitter<? super OutboundSseEvent> out, long sentBefore) throws InterruptedException {
        long sent = sentBefore;
        Duration waited = Duration.ZERO;
        Duration step = Duration.ofSeconds(1);
        while (!ended && !out.isCancelled()) {
            FeedEvent event = queue.poll(step.toMillis(), TimeUnit.MILLISECONDS);
            waited = event == null ? waited.plus(step) : Duration.ZERO;
            if (event != null && event.sequence() > sent) {
                send(out, event);
                sent = event.sequence();
            } else if (event == null && overrun) {
                out.emit(sse.newEventBuilder().name("dropped").data("too slow: reconnect with Last-Event-ID " + sent).build());
                return;
            } else if (event == null && waited.compareTo(config.heartbeat()) >= 0) {
                out.emit(sse.newEventBuilder().comment("heartbeat").build());
                waited = Duration.ZERO;
            }
        }
    }

    private void send(MultiEmitter<? super OutboundSseEvent> out, FeedEvent event) {
        if (filter.accepts(event.alert(), matchers)) {
            out.emit(sse.newEventBuilder().id(String.valueOf(event.sequence())).mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(Alert.class, event.alert()).build());
        }
    }
}
