package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever dies at once while articles come in: each acknowledged article ends up stored once, and raises its alert once. */
class CrashIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final int ARTICLES = 60;

    @AfterEach
    void restore() {
        SYSTEM.restore();
    }

    @ParameterizedTest
    @ValueSource(strings = { "claims-service", "alerts-service", "postgres", "kafka" })
    void whatWasAcknowledgedIsStoredOnceAndAlertsOnce(String victim) {
        String run = UUID.randomUUID().toString();
        List<String> acknowledged = new ArrayList<>();

        for (int i = 0; i < ARTICLES; i++) {
            if (i == ARTICLES / 2) {
                SYSTEM.kill(victim);
            }
            String id = "crash-" + run + "-" + i;
            int status = SYSTEM
                    .post(Map.of("id", id, "publisher", "Blatt " + id, "language", "de", "publishedAt", "2026-05-04T08:00:00Z",
                            "text",
                            "In Musterort " + run + i
                                    + " stieg die Zahl der Verletzten von 20 auf " + Numbers.next()
                                    + ", teilte die Feuerwehr mit."))
                    .statusCode();
            assertThat(status).isIn(202, 503);
            if (status == 202) {
                acknowledged.add(id);
            } else {
                SYSTEM.restore();
            }
        }
        SYSTEM.restore();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ARTICLES / 2);
        assertThat(acknowledged).allSatisfy(id -> {
            assertThat(SYSTEM.claims(id)).hasSize(2);
            assertThat(SYSTEM.alerts(id, 1)).hasSize(1);
        });
        // A record may come again after a crash, but as the same event: clients tell it by its id.
        assertThat(TopicRecords.read(SYSTEM, "alerts", acknowledged.size(), record -> record.value().contains(run)).stream()
                .map(record -> TopicRecords.header(record, "ce_id")).distinct()).hasSameSizeAs(acknowledged);
    }
}
