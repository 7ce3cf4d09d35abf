package io.tallywire.ingest.kafka;

import java.util.concurrent.Semaphore;

/** Bounds the bytes that wait for Kafka at one time, whatever their number. */
final class Waiting {
    private static final int UNIT = 1024;

    private final Semaphore free;

    Waiting(long bytes) {
        free = new Semaphore(units(bytes));
    }

    /** Whether there was room; whoever got it leaves by the same number. */
    boolean enter(long bytes) {
        return free.tryAcquire(units(bytes));
    }

    void leave(long bytes) {
        free.release(units(bytes));
    }

    private static int units(long bytes) {
        return Math.toIntExact(Math.max(1, (bytes + UNIT - 1) / UNIT));
    }
}
