package io.tallywire.messaging.inbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Lets work pass until it is closed. Work that fails once closing has begun counts as interrupted, not as failed. */
final class Gate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closing;

    /**
     * Runs the work, beside other work.
     *
     * @throws InterruptedException if the gate is closed, or was closed before the work failed
     */
    <T> T pass(Supplier<T> work) throws InterruptedException {
        if (closing || !lock.readLock().tryLock()) {
            throw stopping(null);
        }
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            if (closing) {
                throw stopping(e);
            }
            throw e;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Closes for good, and returns whether what was inside came out in time. */
    boolean close(Duration patience) throws InterruptedException {
        closing = true;
        return lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static InterruptedException stopping(@Nullable Throwable cause) {
        InterruptedException stopping = new InterruptedException("the service stops: what is not committed is delivered again");
        stopping.initCause(cause);
        return stopping;
    }
}
