package io.tallywire.benchmarks.service;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * How fast a service took what waited for it; what it takes to start does not count.
 *
 * @param perSecond from its first commit on
 * @param inSecondHalf when its code has been compiled
 * @param cpu what the second half took
 * @param events of the second half
 */
public record Drain(double perSecond, double inSecondHalf, CpuTime cpu, long events) {
    /**
     * Watches until all is committed.
     *
     * @param before how many events had been committed when the service was started
     * @throws IllegalStateException if the service ends before that
     */
    public static Drain watch(Backlog backlog, Process service, long before, int events)
            throws InterruptedException, ExecutionException {
        long first = 0;
        long atFirst = 0;
        long half = 0;
        long atHalf = 0;
        CpuTime cpu = CpuTime.of(service);
        for (long done = 0; done < events; done = backlog.committed() - before) {
            long now = System.nanoTime();
            if (done > 0 && first == 0) {
                first = now;
                atFirst = done;
            }
            if (done >= events / 2 && half == 0) {
                half = now;
                atHalf = done;
                cpu = CpuTime.of(service);
            }
            if (!service.isAlive()) {
                throw new IllegalStateException("the service ended with " + service.exitValue());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        long end = System.nanoTime();
        return new Drain((events - atFirst) * 1e9 / (end - first), (events - atHalf) * 1e9 / (end - half),
                CpuTime.of(service).since(cpu), events - atHalf);
    }
}
