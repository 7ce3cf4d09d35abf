package io.tallywire.localstack.process;

/** How long a started process lives if nobody stops it. */
public enum Lifetime {
    /** It is stopped when the JVM that started it ends, however that ends. */
    WITH_THIS_JVM,
    /** It outlives the JVM and the terminal that started it. */
    DETACHED
}
