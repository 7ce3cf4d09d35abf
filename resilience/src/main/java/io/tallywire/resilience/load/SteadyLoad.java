package io.tallywire.resilience.load;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** Articles at a steady pace whatever happens, one in a hundred accompanied by poison. */
public final class SteadyLoad {
    private static final int FIRST_NUMBER = 1_000;
    private static final int POISON_EVERY = 100;
    private static final int WAITING_AT_MOST = 200;
    private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(3);

    private final Publisher publisher;
    private final Poison poison;
    private final long pauseMillis;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, TestArticle> acknowledged = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore room = new Semaphore(WAITING_AT_MOST);
    private volatile boolean stopped;

    public SteadyLoad(Publisher publisher, Poison poison, int articlesPerSecond) {
        this.publisher = publisher;
        this.poison = poison;
        this.pauseMillis = 1000 / articlesPerSecond;
    }

    public void start() {
        senders.submit(() -> {
            while (!stopped) {
                room.acquire();
                TestArticle article = next("fault");
                senders.submit(() -> send(article));
                if (numbers.get() % POISON_EVERY == POISON_EVERY / 2) {
                    senders.submit(() -> record(() -> poison.put(article.number())));
                }
                Thread.sleep(pauseMillis);
            }
            return null;
        });
    }

    /** An article like the others, for somebody who posts it himself and tells {@link #taken} of it. */
    public TestArticle next(String prefix) {
        int number = numbers.incrementAndGet();
        return new TestArticle(prefix + "-" + number, number, FIRST_NUMBER + number);
    }

    public void taken(TestArticle article) {
        acknowledged.put(article.id(), article);
    }

    /** Posts no further article, and returns once those on their way are through. */
    public void stop() throws InterruptedException {
        stopped = true;
        senders.shutdown();
        if (!senders.awaitTermination(GIVEN_UP_AFTER.toSeconds() + 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("articles are still on their way");
        }
        Throwable first = failure.get();
        if (first != null) {
            throw new IllegalStateException("the load broke", first);
        }
    }

    public Collection<TestArticle> acknowledged() {
        return acknowledged.values();
    }

    private void send(TestArticle article) {
        try {
            record(() -> {
                if (publisher.post(article, GIVEN_UP_AFTER)) {
                    taken(article);
                }
            });
        } finally {
            room.release();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void record(Work work) {
        try {
            work.run();
        } catch (InterruptedException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }
}
