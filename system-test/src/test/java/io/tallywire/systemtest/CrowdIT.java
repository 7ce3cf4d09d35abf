package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.system.Service;

/** Many follow the alerts, break off all the time, and the service dies among them: each sees each alert once. */
class CrowdIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final int ALERTS = 2000;
    private static final int CLIENTS = 200;
    private static final int ROUNDS = 8;
    private static final long SEED = 20261122;
    /** Each article more than a quiet period after the one before, so that each has a series of its own. */
    private static final Duration APART = Duration.ofDays(100);
    private static final Instant FIRST = Instant.parse("1300-01-01T06:00:00Z");
    /** What 20 became, and how much that weighs for the rule that is there from the start. */
    private static final Map<String, Integer> ENDS = Map.of("info", 26, "warning", 34, "critical", 60);
    private static final List<String> SEVERITIES = List.of("info", "warning", "critical");

    @AfterEach
    void restore() {
        SYSTEM.restore();
    }

    @Test
    void eachOfTwoHundredClientsSeesEachAlertOnceThoughTheyAndTheServiceBreakOff() {
        String run = "crowd-" + UUID.randomUUID();
        Random random = new Random(SEED);
        List<RestlessClient> clients = IntStream.range(0, CLIENTS).mapToObj(i -> new RestlessClient(SYSTEM, run,
                i < 10 ? null : SEVERITIES.get(i % 3), new Random(random.nextLong()))).toList();
        clients.forEach(RestlessClient::start);
        await().atMost(Duration.ofSeconds(30)).until(() -> clients.stream().allMatch(RestlessClient::wasConnected));

        for (int round = 0; round < ROUNDS; round++) {
            SYSTEM.postAll(articles(run, round));
            if (round == ROUNDS / 2) {
                SYSTEM.kill("alerts-service");
                SYSTEM.restore();
            }
        }

        int expected = ALERTS * 10 + (CLIENTS - 10) / 3 * ALERTS;
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200))
                .until(() -> clients.stream().mapToInt(RestlessClient::seen).sum() >= expected * 0.99);
        Map<String, Set<String>> raised = raised(run);
        await().atMost(Duration.ofSeconds(30)).until(() -> clients.stream()
                .allMatch(client -> client.seen() >= wanted(raised, client).size()));
        clients.forEach(RestlessClient::stop);

        assertThat(raised.values().stream().mapToInt(Set::size).sum()).isEqualTo(ALERTS);
        assertThat(clients).allSatisfy(client -> {
            assertThat(client.eventIds()).isSorted().doesNotHaveDuplicates();
            assertThat(client.alertIds()).containsExactlyInAnyOrderElementsOf(wanted(raised, client));
            assertThat(client.breaks()).isGreaterThan(1);
        });
    }

    private static List<Map<String, String>> articles(String run, int round) {
        List<Map<String, String>> articles = new ArrayList<>();
        for (int i = round; i < ALERTS; i += ROUNDS) {
            int end = ENDS.get(SEVERITIES.get(i % 3));
            articles.add(Map.of("id", run + "-" + i, "publisher", "Blatt", "language", "de", "publishedAt",
                    FIRST.plus(APART.multipliedBy(i)).toString(), "text",
                    "Die Zahl der Verletzten stieg von 20 auf " + end + ", teilte die Feuerwehr mit."));
        }
        return articles;
    }

    private static Set<String> wanted(Map<String, Set<String>> raised, RestlessClient client) {
        String severity = client.severity();
        Set<String> all = new HashSet<>();
        raised.forEach((one, ids) -> {
            if (severity == null || severity.equals(one)) {
                all.addAll(ids);
            }
        });
        return all;
    }

    /** The alerts of the run by severity. */
    private static Map<String, Set<String>> raised(String run) {
        Map<String, Set<String>> raised = new java.util.HashMap<>();
        for (JsonNode alert : SYSTEM.client(Service.ALERTS).items("/alerts?limit=1000")) {
            if (alert.path("articleId").asText().startsWith(run)) {
                raised.computeIfAbsent(alert.path("severity").asText(), key -> new HashSet<>()).add(alert.path("id").asText());
            }
        }
        return raised;
    }
}
