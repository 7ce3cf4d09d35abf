package io.tallywire.benchmarks.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a measurement counts beside its calls, all per second of the clock. Divided by {@code cpu}, it holds on a busy machine.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Counted {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    public long sentences;
    public long figures;
    /** Seconds for which the thread had a core. */
    public double cpu;

    private long since;

    void begin() {
        since = THREADS.getCurrentThreadCpuTime();
    }

    void end(int sentencesRead, int figuresFound) {
        cpu += (THREADS.getCurrentThreadCpuTime() - since) / NANOS;
        sentences += sentencesRead;
        figures += figuresFound;
    }
}
