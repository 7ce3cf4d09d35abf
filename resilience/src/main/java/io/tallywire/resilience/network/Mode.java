package io.tallywire.resilience.network;

/** What a connection through a proxy is like. */
public enum Mode {
    OPEN,
    /** Each piece of data comes late, in both directions. */
    SLOW,
    /** Connections are reset, and new ones too. */
    CUT,
    /**
     * Nothing arrives any more and nobody is told. Connections of that time stay dead for the client for ever; the server loses
     * them when the mode ends, as it would by TCP's keep-alive.
     */
    HALF_OPEN
}
