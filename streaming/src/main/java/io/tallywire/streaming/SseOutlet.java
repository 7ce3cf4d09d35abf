package io.tallywire.streaming;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.subscription.MultiEmitter;

/** Hands one event after another to the connection of a client, the next once the one before has left. */
final class SseOutlet implements Outlet {
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Sse sse;
    private final Duration patience;
    private final Semaphore demand = new Semaphore(0);

    SseOutlet(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse, Duration patience) {
        this.emitter = emitter;
        this.sse = sse;
        this.patience = patience;
        emitter.onRequest(count -> demand.release());
    }

    @Override
    public void write(Message message) throws InterruptedException, SlowClient {
        long begun = System.nanoTime();
        demand.drainPermits();
        while (emitter.requested() == 0 && !isClosed()) {
            long left = patience.toNanos() - (System.nanoTime() - begun);
            if (left <= 0) {
                throw new SlowClient(patience);
            }
            demand.tryAcquire(left, TimeUnit.NANOSECONDS);
        }
        emit(message);
    }

    /** Whether the client reads or not: it finds it where it left off, if it ever reads on. */
    void emit(Message message) {
        if (!isClosed()) {
            emitter.emit(event(message));
        }
    }

    /** To be called when the connection is gone. */
    void wake() {
        demand.release();
    }

    @Override
    public boolean isClosed() {
        return emitter.isCancelled();
    }

    private OutboundSseEvent event(Message message) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        if (message.id() != null) {
            event.id(message.id().toString());
        }
        if (message.name() != null) {
            event.name(message.name());
        }
        if (message.comment() != null) {
            event.comment(message.comment());
        }
        if (message.data() != null) {
            event.data(String.class, message.data());
        }
        return event.build();
    }
}
