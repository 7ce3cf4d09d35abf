package io.tallywire.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Follows the memory of the services over a run by their metrics. What a heap holds is told by its lowest level between two
 * collections: each stretch of the run reports the lowest that it saw, so that what is never given back shows as a rise.
 */
final class MemoryWatch {
    private static final long PAUSE_SECONDS = 1;
    private static final double MIB = 1024 * 1024;

    /** What a service held: bytes, and threads. */
    private record Level(double heap, double other, double buffers, double threads) {
        /** The lower heap; of the rest, which no collection moves up and down, the later. */
        Level and(Level later) {
            return new Level(Math.min(heap, later.heap), later.other, later.buffers, later.threads);
        }

        static Level of(Map<String, Double> sums) {
            return new Level(sums.getOrDefault("jvm_memory_used_bytes heap", 0.0),
                    sums.getOrDefault("jvm_memory_used_bytes nonheap", 0.0),
                    sums.getOrDefault("jvm_buffer_memory_used_bytes", 0.0),
                    sums.getOrDefault("jvm_threads_live_threads", 0.0));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "heap %.0f MiB, other %.0f MiB, buffers %.1f MiB, %.0f threads", heap / MIB,
                    other / MIB, buffers / MIB, threads);
        }
    }

    private final Target target;
    private final long stretch;
    private final Map<String, List<Level>> levels = new LinkedHashMap<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);

    /** @param seconds how long a stretch is, of which one line is reported */
    MemoryWatch(Target target, long seconds) {
        this.target = target;
        this.stretch = TimeUnit.SECONDS.toNanos(seconds);
    }

    void start() {
        thread.start();
    }

    /** Ends the watch and prints what it saw. */
    void report() throws InterruptedException {
        thread.interrupt();
        thread.join();
        levels.forEach((service, seen) -> {
            for (int i = 0; i < seen.size(); i++) {
                System.out.printf("memory           %s, %d of %d: %s%n", service, i + 1, seen.size(), seen.get(i));
            }
        });
    }

    private void run() {
        long begin = System.nanoTime();
        try {
            while (!Thread.interrupted()) {
                int number = Math.toIntExact((System.nanoTime() - begin) / stretch);
                for (var metrics : target.metrics().entrySet()) {
                    List<Level> seen = levels.computeIfAbsent(metrics.getKey(), unused -> new ArrayList<>());
                    Level now = Level.of(sums(metrics.getValue()));
                    if (seen.size() <= number) {
                        seen.add(now);
                    } else {
                        seen.add(seen.removeLast().and(now));
                    }
                }
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        } catch (IOException e) {
            System.err.println("memory is not seen: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The sums of metrics over their labels; those of memory by area. */
    private static Map<String, Double> sums(String metrics) {
        Map<String, Double> sums = new LinkedHashMap<>();
        metrics.lines().filter(line -> line.startsWith("jvm_")).forEach(line -> {
            int labels = line.indexOf('{');
            int value = line.lastIndexOf(' ');
            String name = line.substring(0, labels < 0 ? value : labels);
            String area = line.contains("area=\"heap\"") ? " heap" : line.contains("area=\"nonheap\"") ? " nonheap" : "";
            sums.merge(name + area, Double.parseDouble(line.substring(value + 1)), Double::sum);
        });
        return sums;
    }
}
