package io.tallywire.systemtest;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that no article of the shared system has told yet: a change that its source tells again is no news. */
final class Numbers {
    private static final AtomicInteger LAST = new AtomicInteger(1_000);

    private Numbers() {
    }

    static int next() {
        return LAST.incrementAndGet();
    }
}
