package io.tallywire.streaming;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.tallywire.streaming.Outlet.Message;
import io.vertx.core.http.HttpServerRequest;
import javax.sql.DataSource;

/** The streams of one log to the clients of this instance. */
public final class EventStreams<T> {
    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final String DROPPED = "dropped";
    private static final long FAREWELL_MILLIS = 500;

    private final LogFollower<T> follower;
    private final LogReader<T> reader;
    private final StreamConfig config;

    public EventStreams(DataSource dataSource, EventLog<T> log, StreamConfig config) {
        RecentEntries<T> recent = new RecentEntries<>();
        this.follower = new LogFollower<>(dataSource, log, recent);
        this.reader = new LogReader<>(log, recent);
        this.config = config;
    }

    /** To be called when the service starts. */
    public void start() {
        follower.start();
    }

    /** To be called when the service stops: all streams end. */
    public void stop() throws InterruptedException {
        follower.stop();
    }

    /** How many clients there are. */
    public int clients() {
        return follower.clients();
    }

    /**
     * What one client gets.
     *
     * @param lastEventId of the header {@code Last-Event-ID}
     * @param parameter the same as query parameter, for clients that cannot set headers; the header counts more, because
     *        browsers send it when they come back to the same address
     * @param until the stream ends then at the latest, though the client may go on; null for never
     * @throws HttpProblem 400 if the id is none of a stream
     */
    public Multi<OutboundSseEvent> open(Sse sse, HttpServerRequest request, Predicate<T> filter,
            @Nullable String lastEventId, @Nullable String parameter, @Nullable Instant until) {
        EventId lastSeen = lastSeen(lastEventId == null || lastEventId.isBlank() ? parameter : lastEventId);
        return Multi.createFrom().emitter(emitter -> {
            SseOutlet out = new SseOutlet(emitter, sse, config.patience());
            StreamClient<T> client = new StreamClient<>(reader, out, filter, config);
            CompletableFuture<Void> over = at(until);
            over.thenRun(client::end);
            emitter.onTermination(() -> {
                over.cancel(false);
                follower.end(client);
                out.wake();
            });
            Thread.ofVirtual().name("stream").start(() -> serve(client, out, emitter, request, lastSeen));
        }, BackPressureStrategy.BUFFER);
    }

    private static CompletableFuture<Void> at(@Nullable Instant end) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        return end == null ? over
                : over.completeOnTimeout(null, Instant.now().until(end, ChronoUnit.MILLIS), TimeUnit.MILLISECONDS);
    }

    private void serve(StreamClient<T> client, SseOutlet out, MultiEmitter<? super OutboundSseEvent> emitter,
            HttpServerRequest request, @Nullable EventId lastSeen) {
        follower.join(client);
        try {
            client.serve(lastSeen);
            emitter.complete();
        } catch (SlowClient e) {
            drop(out, request, e.getMessage());
        } catch (InterruptedException | SQLException | RuntimeException e) {
            LOG.debugf("stream ended: %s", e.getMessage());
            emitter.fail(e);
        } finally {
            follower.end(client);
        }
    }

    /** Its connection is full: the reason is the last that it would read, before it finds the connection closed. */
    private static void drop(SseOutlet out, HttpServerRequest request, @Nullable String reason) {
        LOG.infof("client dropped: address=%s reason=%s", request.remoteAddress(), reason);
        out.emit(Message.named(DROPPED, null, "{\"reason\":\"" + reason + "; connect again with the id of your last event\"}"));
        try {
            Thread.sleep(FAREWELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        request.connection().close();
    }

    private static @Nullable EventId lastSeen(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return EventId.parse(id);
        } catch (NumberFormatException e) {
            throw HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle("Unknown event id")
                    .withDetail(
                            "'Last-Event-ID' must be the id of an event of this stream, unchanged; leave it out to begin now.")
                    .build();
        }
    }
}
