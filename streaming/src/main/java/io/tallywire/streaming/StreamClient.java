package io.tallywire.streaming;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.tallywire.streaming.Outlet.Message;
import io.tallywire.tracing.Traces;

/**
 * One client of a stream: first what it missed, from the log, then what happens, without gap or repeat in between. A client
 * that reads slower than entries come is caught up from the log, so it costs no more than its queue.
 */
final class StreamClient<T> {
    private static final String GAP = "gap";

    private final LogReader<T> log;
    private final Outlet out;
    private final Predicate<T> filter;
    private final Duration heartbeat;
    /** Empty ones only wake it. */
    private final BlockingQueue<Optional<LogEntry<T>>> queue;
    private volatile boolean behind;
    private volatile boolean ended;

    StreamClient(LogReader<T> log, Outlet out, Predicate<T> filter, StreamConfig config) {
        this.log = log;
        this.out = out;
        this.filter = filter;
        this.heartbeat = config.heartbeat();
        this.queue = new ArrayBlockingQueue<>(config.buffer());
    }

    void offer(LogEntry<T> entry) {
        if (!queue.offer(Optional.of(entry))) {
            behind = true;
        }
    }

    /** There may be entries that nobody offers to it: it looks into the log for them. */
    void fallBehind() {
        behind = true;
        queue.offer(Optional.empty());
    }

    void end() {
        ended = true;
        queue.offer(Optional.empty());
    }

    /**
     * Serves until the client leaves or the service stops. Call it once entries are offered.
     *
     * @param lastSeen null for a client that only wants what happens from now on
     * @throws SlowClient if the client does not read any more
     */
    void serve(@Nullable EventId lastSeen) throws InterruptedException, SQLException, SlowClient {
        EventId end = log.end();
        EventId sent = lastSeen == null ? end : afterGap(lastSeen, end);
        // The id of the comment is what a client sends that breaks off before anything happened.
        out.write(Message.comment(sent, "connected"));
        follow(lastSeen == null ? sent : catchUp(sent));
    }

    private EventId afterGap(EventId lastSeen, EventId end) throws InterruptedException, SQLException, SlowClient {
        EventId forgotten = log.forgotten();
        if (lastSeen.isAfter(end)) {
            return tellOfGap(lastSeen, end, "this log has not come so far: it is another than that of your last event");
        }
        return forgotten.isAfter(lastSeen)
                ? tellOfGap(lastSeen, forgotten, "events between these two are kept no longer")
                : lastSeen;
    }

    private EventId tellOfGap(EventId from, EventId to, String why) throws InterruptedException, SlowClient {
        out.write(Message.named(GAP, to, "{\"after\":\"" + from + "\",\"upTo\":\"" + to + "\",\"reason\":\"" + why + "\"}"));
        return to;
    }

    private EventId catchUp(EventId after) throws InterruptedException, SQLException, SlowClient {
        EventId sent = after;
        for (List<LogEntry<T>> missed = log.after(sent); !missed.isEmpty() && !isOver(); missed = log.after(sent)) {
            for (LogEntry<T> entry : missed) {
                send(entry);
                sent = entry.id();
            }
        }
        return sent;
    }

    private void follow(EventId sentBefore) throws InterruptedException, SQLException, SlowClient {
        EventId sent = sentBefore;
        long lastWord = System.nanoTime();
        while (!isOver()) {
            if (behind) {
                behind = false;
                queue.clear();
                EventId before = sent;
                sent = catchUp(sent);
                lastWord = sent.isAfter(before) ? System.nanoTime() : lastWord;
            }
            LogEntry<T> entry = next(heartbeat.toNanos() - (System.nanoTime() - lastWord));
            if (entry != null && !behind && entry.id().isAfter(sent)) {
                lastWord = send(entry) ? System.nanoTime() : lastWord;
                sent = entry.id();
            }
            if (System.nanoTime() - lastWord >= heartbeat.toNanos()) {
                out.write(Message.comment(sent, "heartbeat"));
                lastWord = System.nanoTime();
            }
        }
    }

    private @Nullable LogEntry<T> next(long nanos) throws InterruptedException {
        Optional<LogEntry<T>> next = queue.poll(nanos, TimeUnit.NANOSECONDS);
        return next == null ? null : next.orElse(null);
    }

    private boolean send(LogEntry<T> entry) throws InterruptedException, SlowClient {
        if (!filter.test(entry.value())) {
            return false;
        }
        if (entry.trace() == null) {
            out.write(Message.data(entry.id(), entry.json()));
            return true;
        }
        Span span = Traces.begin("stream write", SpanKind.PRODUCER, entry.trace());
        try {
            out.write(Message.data(entry.id(), entry.json()));
        } finally {
            span.end();
        }
        return true;
    }

    private boolean isOver() {
        return ended || out.isClosed();
    }
}
