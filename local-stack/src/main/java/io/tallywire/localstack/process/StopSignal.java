package io.tallywire.localstack.process;

/** The signal that asks a process to stop in good order. */
public enum StopSignal {
    TERM,
    INT
}
