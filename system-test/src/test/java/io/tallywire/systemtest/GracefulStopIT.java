package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.tallywire.cli.deadletter.LetterDesk;
import io.tallywire.cli.system.Service;

/** A service that is asked to stop while it works is gone within ten seconds, and takes nothing with it. */
class GracefulStopIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final LetterDesk DESK = new LetterDesk(SYSTEM::client);
    private static final Duration DRAINED = Duration.ofSeconds(10);
    private static final int ARTICLES = 200;

    private final String run = UUID.randomUUID().toString();
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();

    @AfterEach
    void restore() {
        SYSTEM.restore();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatWasAcknowledgedBeforeAStopIsStored(Service service) throws InterruptedException {
        SYSTEM.restore();
        List<String> letters = DESK.waiting();
        CountDownLatch underWay = new CountDownLatch(ARTICLES / 4);
        Thread load = Thread.ofVirtual().start(() -> post(underWay));
        underWay.await();

        var process = SYSTEM.part(service.title()).running().orElseThrow();
        Instant asked = Instant.now();
        process.stop(DRAINED.plusSeconds(10));
        Duration took = Duration.between(asked, Instant.now());
        load.join();
        SYSTEM.restore();

        assertThat(took).isLessThan(DRAINED);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ARTICLES / 4);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(acknowledged).allMatch(
                id -> SYSTEM.get(Service.CLAIMS, "/articles/" + id).statusCode() == 200));
        assertThat(DESK.waiting()).as("nothing is set aside because of the stop").isEqualTo(letters);
    }

    private void post(CountDownLatch underWay) {
        for (int i = 0; i < ARTICLES; i++) {
            String id = "stop-" + run + "-" + i;
            try {
                if (SYSTEM.post(Map.of("id", id, "publisher", "Blatt", "language", "de", "publishedAt",
                        "2026-05-04T08:00:00Z", "text", "In Musterort " + run + i + " wurden " + (10 + i)
                                + " Menschen verletzt, teilte die Feuerwehr mit."))
                        .statusCode() == 202) {
                    acknowledged.add(id);
                }
            } catch (UncheckedIOException refused) {
                // The service has closed its port: this one was not acknowledged.
            }
            underWay.countDown();
        }
    }
}
