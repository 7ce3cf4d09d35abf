package io.tallywire.systemtest;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.tallywire.cli.Json;
import io.tallywire.cli.system.Service;

/** What dashboards, alert rules and the operator's table name is there, and moves. */
class MetricsIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final Path ROOT = Path.of(System.getProperty("tallywire.root"));
    private static final Pattern METRIC = Pattern
            .compile("\\b(tallywire|http_server|jvm|process|kafka|agroal)_[a-z0-9_]*[a-z0-9]\\b");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_0-9]+)[ {]");
    private static final String RUN = UUID.randomUUID().toString();
    private static final Map<Service, String> BEFORE = new java.util.EnumMap<>(Service.class);

    @BeforeAll
    static void raiseAnAlert() {
        SYSTEM.restore();
        Stream.of(Service.values()).forEach(service -> BEFORE.put(service, metrics(service)));
        String id = "metrics-" + RUN;
        SYSTEM.post(Map.of("id", id, "publisher", "Blatt " + id, "language", "de", "publishedAt", "2026-05-04T08:00:00Z",
                "text", "In Musterort " + RUN + " stieg die Zahl der Verletzten von 20 auf " + Numbers.next()
                        + ", teilte die Feuerwehr mit."));
        SYSTEM.post(Map.of("publisher", "Blatt"));
        SYSTEM.alerts(id, 1);
    }

    private static String metrics(Service service) {
        return SYSTEM.get(service, "/q/metrics").body();
    }

    /** The sum over all samples of that name whose labels contain a text; what stands behind a mark is an exemplar. */
    private static double value(String exposition, String name, String labels) {
        return exposition.lines().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .map(line -> line.split(" # ", 2)[0]).filter(line -> line.contains(labels))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble).sum();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "INGEST | tallywire_articles_accepted_total             | event=\"published\"",
            "INGEST | tallywire_articles_refused_total              | reason=\"invalid\"",
            "INGEST | tallywire_articles_acknowledgement_seconds_count |",
            "CLAIMS | tallywire_outbox_sent_total                   | topic=\"claims\"",
            "ALERTS | tallywire_outbox_sent_total                   | topic=\"alerts\"",
            "ALERTS | tallywire_alerts_total                        | event=\"raised\",kind=\"stated-change\"",
            "ALERTS | tallywire_alerts_latency_seconds_count        |" })
    void anAlertMovesThem(Service service, String name, String labels) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertThat(value(metrics(service), name, labels == null ? "" : labels))
                        .isGreaterThan(value(BEFORE.get(service), name, labels == null ? "" : labels)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tallywire_consumer_lag", "tallywire_outbox_backlog", "tallywire_outbox_age_seconds" })
    void whatWaitsIsNoneOnceAllIsDone(String name) {
        for (Service service : new Service[] { Service.CLAIMS, Service.ALERTS }) {
            await(service.title()).atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                String exposition = metrics(service);
                assertThat(exposition).contains(name);
                assertThat(value(exposition, name, "")).isZero();
            });
        }
    }

    @Test
    void everyMetricThatIsLookedAtIsThere() throws IOException {
        Set<String> exposed = Arrays.stream(Service.values())
                .flatMap(service -> SAMPLE.matcher(metrics(service)).results()).map(found -> found.group(1)).collect(toSet());
        TreeSet<String> named = named(expressions() + Files.readString(ROOT.resolve("deploy/prometheus/rules.yml"))
                + Files.readString(ROOT.resolve("docs/operations.md")));

        assertThat(named).hasSizeGreaterThan(15);
        named.removeIf(name -> exposed.contains(name) || exposed.contains(name + "_count"));
        assertThat(named).isEmpty();
    }

    private static TreeSet<String> named(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static String expressions() throws IOException {
        return Json.MAPPER.readTree(ROOT.resolve("deploy/grafana/dashboards/tallywire.json").toFile()).findValues("expr")
                .stream().map(expression -> expression.asText()).collect(joining("\n", "", "\n"));
    }
}
