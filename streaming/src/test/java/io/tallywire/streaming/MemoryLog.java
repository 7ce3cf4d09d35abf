package io.tallywire.streaming;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log of the numbers from 1 on, as many as were added. */
final class MemoryLog implements EventLog<Long> {
    private final List<LogEntry<Long>> entries = new CopyOnWriteArrayList<>();
    private volatile long forgotten;
    private volatile boolean closed;

    LogEntry<Long> add() {
        long number = entries.size() + 1L;
        LogEntry<Long> entry = new LogEntry<>(EventId.of(number), number, String.valueOf(number));
        entries.add(entry);
        return entry;
    }

    void refuseToBeRead() {
        closed = true;
    }

    void forget(long upTo) {
        forgotten = upTo;
    }

    @Override
    public String channel() {
        return "memory";
    }

    @Override
    public Duration look() {
        return Duration.ofSeconds(1);
    }

    @Override
    public List<LogEntry<Long>> after(EventId place, int most) {
        if (closed) {
            throw new IllegalStateException("this log is not to be read");
        }
        return entries.stream().filter(entry -> entry.id().isAfter(place) && entry.value() > forgotten).limit(most).toList();
    }

    @Override
    public EventId end() {
        return EventId.of(entries.size());
    }

    @Override
    public EventId forgotten() {
        return EventId.of(forgotten);
    }
}
