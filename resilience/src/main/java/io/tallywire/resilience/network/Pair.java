package io.tallywire.resilience.network;

/** Two that talk to each other over the network. */
public enum Pair {
    PUBLISHER_INGEST,
    INGEST_KAFKA,
    CLAIMS_KAFKA,
    CLAIMS_POSTGRES,
    ALERTS_KAFKA,
    ALERTS_POSTGRES
}
