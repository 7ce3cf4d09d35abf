package io.tallywire.benchmarks.alerts;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.tallywire.benchmarks.load.Latencies;

/** Alerts that are committed at a constant rate; those after the warm-up are measured from their commit on. */
public final class PacedAlerts {
    private final int rate;
    private final int warming;
    private final int all;
    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();

    /** @param rate alerts a second */
    public PacedAlerts(int rate, int warmUpSeconds, int seconds) {
        this.rate = rate;
        this.warming = warmUpSeconds * rate;
        this.all = warming + seconds * rate;
    }

    public void commitAll(AlertWriter writer) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; i < all; i++) {
            TimeUnit.NANOSECONDS.sleep(begun + i * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime());
            if (i >= warming) {
                committed.put("alert-" + i, Long.MAX_VALUE);
            }
            writer.write(i);
            committed.computeIfPresent("alert-" + i, (id, unknown) -> System.nanoTime());
        }
    }

    /**
     * Someone has it. It may be here before its writer has noted the commit: it then took no time that could be measured.
     *
     * @param at as of {@link System#nanoTime}
     */
    public void arrived(String id, long at) {
        Long commit = committed.get(id);
        if (commit != null) {
            latencies.record(commit == Long.MAX_VALUE ? 0 : at - commit);
        }
    }

    /** How many are committed. */
    public int count() {
        return all;
    }

    /** How many of them are measured. */
    public int measured() {
        return all - warming;
    }

    public Latencies latencies() {
        return latencies;
    }
}
