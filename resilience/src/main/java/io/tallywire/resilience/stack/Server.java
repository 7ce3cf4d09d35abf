package io.tallywire.resilience.stack;

/** Kafka or PostgreSQL. */
public interface Server {
    String name();

    Volume volume();

    boolean isRunning();

    /** Ends it at once, as a crash would. */
    void kill();

    /** Starts it on what it left, without waiting. */
    void start();
}
