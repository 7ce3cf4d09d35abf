package io.tallywire.benchmarks.load;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import io.tallywire.benchmarks.story.Article;
import io.tallywire.benchmarks.story.Newsroom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Posts articles at a constant rate, whatever the answers (an open loop), and measures everything from the moment at which an
 * article was to be posted: a system that stalls pays for all that had to wait meanwhile.
 */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Posts articles at a constant rate and reports latencies.")
public final class LoadCommand implements Callable<Integer> {
    @Option(names = "--rate", defaultValue = "50", description = "articles a second (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "how long to measure (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "seconds of the same load before (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--drain", defaultValue = "60", description = "seconds to wait for alerts at the end (default: ${DEFAULT-VALUE})")
    private int drain;

    @Option(names = "--seed", description = "of the articles; another one for each run by default")
    private long seed = System.currentTimeMillis() / 1000;

    @Option(names = "--memory", arity = "0..1", fallbackValue = "360", defaultValue = "0", description = "report the memory of the services for each stretch of so many seconds (${FALLBACK-VALUE} if none are given)")
    private int memory;

    @Option(names = "--ingest", description = "default: ${DEFAULT-VALUE}")
    private URI ingest = URI.create("http://localhost:8081");

    @Option(names = "--claims", description = "default: ${DEFAULT-VALUE}")
    private URI claims = URI.create("http://localhost:8082");

    @Option(names = "--alerts", description = "default: ${DEFAULT-VALUE}")
    private URI alerts = URI.create("http://localhost:8083");

    private final Latencies posted = new Latencies();
    private final Latencies stored = new Latencies();
    private final Latencies alerted = new Latencies();
    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
    private final AlertWatch alertWatch = new AlertWatch(alerted);

    /** @return 0 if every article was accepted and every expected alert came */
    @Override
    public Integer call() throws InterruptedException {
        Target target = new Target(ingest, claims, alerts);
        ClaimWatch claimWatch = new ClaimWatch(target, stored);
        MemoryWatch memoryWatch = new MemoryWatch(target, Math.max(memory, 1));
        Newsroom newsroom = new Newsroom(seed);
        int count = rate * (warmUp + seconds);
        alertWatch.start(target);
        claimWatch.start();
        if (memory > 0) {
            memoryWatch.start();
        }
        System.out.printf("seed %d: %d articles/s for %d s after %d s of warm-up%n", seed, rate, seconds, warmUp);

        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Article article = newsroom.article(i);
            byte[] body = Target.json(article);
            alertWatch.know(article.id());
            long intended = begin + TimeUnit.SECONDS.toNanos(i) / rate;
            waitUntil(intended);
            post(target, claimWatch, article, body, intended, i >= rate * warmUp);
        }
        while (answers() < count) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        double took = (System.nanoTime() - begin) / 1e9;
        for (int i = 0; i < drain * 10 && alertWatch.missing() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        double drained = (System.nanoTime() - begin) / 1e9 - took;
        claimWatch.stop();
        report(count, took, drained);
        if (memory > 0) {
            memoryWatch.report();
        }
        return outcomes.keySet().equals(Set.of("202")) && alertWatch.missing() == 0 ? 0 : 1;
    }

    private long answers() {
        return outcomes.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private void post(Target target, ClaimWatch claimWatch, Article article, byte[] body, long intended,
            boolean measured) {
        if (article.expectsAlert()) {
            alertWatch.expect(article.id(), intended, measured);
        }
        target.post(body).whenComplete((status, failure) -> {
            outcomes.computeIfAbsent(failure == null ? status.toString() : failure.getClass().getSimpleName(),
                    key -> new LongAdder()).increment();
            if (measured) {
                posted.record(System.nanoTime() - intended);
                claimWatch.offer(article.id(), intended);
            }
        });
    }

    private static void waitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void report(int count, double took, double drained) {
        System.out.printf("posted           %d in %.1f s (%.1f/s), answers %s%n", count, took, count / took,
                new TreeMap<>(outcomes));
        System.out.printf("POST -> 202      %s%n", posted);
        System.out.printf("POST -> claims   %s, by sample%n", stored);
        System.out.printf("POST -> alert    %s%n", alerted);
        System.out.printf("alerts           %d missing, %d unexpected, the last came %.1f s after the last answer%n",
                alertWatch.missing(), alertWatch.unexpected(), drained);
    }
}
