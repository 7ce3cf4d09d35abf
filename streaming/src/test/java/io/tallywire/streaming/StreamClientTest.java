package io.tallywire.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamClientTest {
    private final MemoryLog log = new MemoryLog();
    private final RecentEntries<Long> recent = new RecentEntries<>();

    @Test
    void whoComesBackGetsWhatItMissedAndNothingElse() throws Exception {
        add(5);
        Reader reader = new Reader(3);

        serve(reader, EventId.of(2), number -> true);

        assertThat(reader.numbers).containsExactly(3L, 4L, 5L);
    }

    @Test
    void whoIsNewGetsTheIdToComeBackWithAtOnce() throws Exception {
        add(5);
        Reader reader = new Reader(0);

        serve(reader, null, number -> true);

        assertThat(reader.messages.getFirst().id()).isEqualTo(EventId.of(5));
        assertThat(reader.numbers).isEmpty();
    }

    @Test
    void filtersPassOverEntries() throws Exception {
        add(9);
        Reader reader = new Reader(3);

        serve(reader, EventId.NONE, number -> number % 3 == 0);

        assertThat(reader.numbers).containsExactly(3L, 6L, 9L);
    }

    @Test
    void whereTheLogWasDeletedAGapIsTold() throws Exception {
        add(9);
        log.forget(6);
        Reader reader = new Reader(3);

        serve(reader, EventId.of(2), number -> true);

        assertThat(reader.messages.getFirst().name()).isEqualTo("gap");
        assertThat(reader.messages.getFirst().id()).isEqualTo(EventId.of(6));
        assertThat(reader.messages.getFirst().data()).contains("\"after\":\"2\"", "\"upTo\":\"6\"");
        assertThat(reader.numbers).containsExactly(7L, 8L, 9L);
    }

    @Test
    void whatWasDeletedAfterItWasSeenIsNoGap() throws Exception {
        add(9);
        log.forget(6);
        Reader reader = new Reader(3);

        serve(reader, EventId.of(6), number -> true);

        assertThat(reader.messages).noneMatch(message -> "gap".equals(message.name()));
    }

    @Test
    void anIdThatTheLogHasNotReachedIsAGap() throws Exception {
        add(3);
        Reader reader = new Reader(0);

        serve(reader, EventId.of(17), number -> true);

        assertThat(reader.messages.getFirst().name()).isEqualTo("gap");
        assertThat(reader.messages.getFirst().id()).isEqualTo(EventId.of(3));
    }

    @Test
    void aClientThatDoesNotReadIsGivenUp() {
        add(1);
        Reader reader = new Reader(Integer.MAX_VALUE) {
            @Override
            public void write(Message message) throws SlowClient {
                throw new SlowClient(Duration.ofMinutes(1));
            }
        };

        assertThatThrownBy(() -> serve(reader, EventId.NONE, number -> true)).isInstanceOf(SlowClient.class)
                .hasMessageContaining("PT1M");
    }

    @Test
    void withoutNewsAHeartbeatTellsHowFarItHasSeen() throws Exception {
        add(2);
        Reader reader = new Reader(Integer.MAX_VALUE) {
            @Override
            public boolean isClosed() {
                return messages.stream().anyMatch(message -> "heartbeat".equals(message.comment()));
            }
        };

        serve(reader, EventId.NONE, number -> false);

        assertThat(reader.messages.getLast().id()).isEqualTo(EventId.of(2));
    }

    @Test
    void whatIsRecentIsNotReadFromTheLogAgain() throws Exception {
        recent.begin(EventId.of(2));
        recent.add(new LogEntry<>(EventId.of(3), 3L, "3"));
        recent.add(new LogEntry<>(EventId.of(4), 4L, "4"));
        Reader reader = new Reader(2);
        add(4);
        log.refuseToBeRead();

        serve(reader, EventId.of(2), number -> true);

        assertThat(reader.numbers).containsExactly(3L, 4L);
    }

    @Test
    void whatIsOlderIsReadFromTheLog() {
        recent.begin(EventId.NONE);
        for (long number = 1; number <= 2001; number++) {
            recent.add(new LogEntry<>(EventId.of(number), number, String.valueOf(number)));
        }

        assertThat(recent.after(EventId.NONE, 5)).isEmpty();
        assertThat(recent.after(EventId.of(1), 5).orElseThrow()).extracting(LogEntry::value).containsExactly(2L, 3L, 4L, 5L,
                6L);
    }

    /** A queue of two entries is always too small: most entries must come from the log. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void slowOrFastEachEntryComesOnceAndInOrder(long seed) throws Exception {
        Random random = new Random(seed);
        add(100);
        Reader reader = new Reader(900);
        StreamClient<Long> client = client(reader, number -> true);
        CountDownLatch served = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                client.serve(EventId.of(100));
            } catch (Exception e) {
                reader.failure = e;
            }
            served.countDown();
        });

        for (int i = 0; i < 900; i++) {
            client.offer(log.add());
            if (random.nextInt(50) == 0) {
                client.fallBehind();
            }
            if (random.nextInt(10) == 0) {
                Thread.yield();
            }
        }

        assertThat(served.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(reader.failure).isNull();
        assertThat(reader.numbers).containsExactlyElementsOf(LongStream.rangeClosed(101, 1000).boxed().toList());
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            log.add();
        }
    }

    private void serve(Reader reader, @Nullable EventId lastSeen, Predicate<Long> filter) throws Exception {
        client(reader, filter).serve(lastSeen);
    }

    private StreamClient<Long> client(Reader reader, Predicate<Long> filter) {
        return new StreamClient<>(new LogReader<>(log, recent), reader, filter, new StreamConfig() {
            @Override
            public Duration heartbeat() {
                return Duration.ofMillis(50);
            }

            @Override
            public int buffer() {
                return 2;
            }

            @Override
            public Duration patience() {
                return Duration.ofMinutes(1);
            }
        });
    }

    /** Goes once it has so many entries, and has been greeted. */
    private static class Reader implements Outlet {
        final List<Message> messages = new ArrayList<>();
        final LinkedBlockingQueue<Long> numbers = new LinkedBlockingQueue<>();
        volatile @Nullable Exception failure;
        private final int enough;

        Reader(int enough) {
            this.enough = enough;
        }

        @Override
        public void write(Message message) throws SlowClient {
            messages.add(message);
            if (message.name() == null && message.data() != null) {
                numbers.add(Long.valueOf(Objects.requireNonNull(message.data())));
            }
        }

        @Override
        public boolean isClosed() {
            return !messages.isEmpty() && numbers.size() >= enough;
        }
    }
}
