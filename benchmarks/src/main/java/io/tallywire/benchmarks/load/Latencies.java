package io.tallywire.benchmarks.load;

import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long something took, in microseconds up to ten minutes, to three significant digits. */
public final class Latencies {
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(10);

    private final Histogram histogram = new ConcurrentHistogram(LONGEST, 3);

    public void record(long nanos) {
        histogram.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 1, LONGEST));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    @Override
    public String toString() {
        return histogram.getTotalCount() == 0 ? "none"
                : "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms (%d)".formatted(millis(50), millis(99), millis(99.9),
                        histogram.getMaxValue() / 1000.0, histogram.getTotalCount());
    }

    private double millis(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }
}
