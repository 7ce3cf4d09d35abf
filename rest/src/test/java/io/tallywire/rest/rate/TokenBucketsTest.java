package io.tallywire.rest.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TokenBucketsTest {
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 5);
    private final TokenBuckets buckets = new TokenBuckets(10, 3, time::get);

    @Test
    void aFullBucketHoldsTheBurstAndNoMore() {
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.tryTake("a")).isZero();
        }

        assertThat(buckets.tryTake("a")).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void afterTheWaitThereIsOneToken() {
        drain("a");
        time.addAndGet(Duration.ofMillis(100).toNanos());

        assertThat(buckets.tryTake("a")).isZero();
        assertThat(buckets.tryTake("a")).isPositive();
    }

    @Test
    void clientsDoNotShareABucket() {
        drain("a");

        assertThat(buckets.tryTake("b")).isZero();
    }

    @Test
    void fullBucketsAreForgotten() {
        drain("a");
        time.addAndGet(Duration.ofSeconds(2).toNanos());
        buckets.tryTake("b");

        assertThat(buckets.size()).isEqualTo(1);
    }

    @Test
    void aFloodOfClientsFillsNoMemory() {
        for (int i = 0; i < 200_000; i++) {
            buckets.tryTake("client-" + i);
        }

        assertThat(buckets.size()).isEqualTo(100_001);
        assertThat(buckets.tryTake("client-0")).isZero();
        assertThat(buckets.tryTake("client-199999")).isPositive();
    }

    @Property(tries = 200)
    void noClientGetsMoreThanBurstAndRateAllow(@ForAll @Size(max = 200) List<@IntRange(max = 60) Integer> millisBetween) {
        long begin = time.get();
        int taken = 0;
        for (int millis : millisBetween) {
            time.addAndGet(Duration.ofMillis(millis).toNanos());
            taken += buckets.tryTake("c").isZero() ? 1 : 0;
        }

        assertThat(taken).isLessThanOrEqualTo(3 + (int) (Duration.ofNanos(time.get() - begin).toMillis() / 100));
    }

    private void drain(String client) {
        while (buckets.tryTake(client).isZero()) {
            continue;
        }
    }
}
