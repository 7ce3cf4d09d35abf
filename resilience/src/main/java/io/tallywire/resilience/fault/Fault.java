package io.tallywire.resilience.fault;

import io.tallywire.resilience.stack.TestedSystem;

/** Something that goes wrong; its text names it in the plan and the report. */
public interface Fault {
    /** What faults are counted by. */
    String kind();

    /** Goes wrong, and returns once its cause is gone: from then on the system must recover by itself. */
    void strike(TestedSystem system) throws InterruptedException;
}
