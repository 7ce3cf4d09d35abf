package io.tallywire.resilience.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.tallywire.cli.Json;
import io.tallywire.resilience.load.TestArticle;
import io.tallywire.resilience.stack.TestedSystem;

/** Compares what was acknowledged with what arrived. */
public final class Checker {
    private static final Duration DRAIN = Duration.ofSeconds(90);
    private static final String RECORDED = "tallywire.claim.recorded.v1";

    private final TestedSystem system;
    private final Findings findings = new Findings();

    public Checker(TestedSystem system) {
        this.system = system;
    }

    /** @return all that is wrong, once nothing moves any more */
    public Findings check(Collection<TestArticle> acknowledged, Collection<String> poison) throws Exception {
        long lag = drained();
        if (lag > 0) {
            findings.add("records unread or unsent after " + DRAIN.toSeconds() + " s", List.of(lag + " in all"));
        }
        Stored stored = Stored.in(system);
        compareClaims(acknowledged, stored.claims());
        compareAlerts(acknowledged, stored.alerts());
        compareTopic("claims", RECORDED, stored.claimOrder(), false);
        compareTopic("alerts", "", stored.alertOrder(), true);
        compareDeadLetters(poison);
        return findings;
    }

    private long drained() throws Exception {
        Instant end = Instant.now().plus(DRAIN);
        long open = Long.MAX_VALUE;
        while (open > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(500);
            open = Topic.lag(system, "articles", "claims-service") + Topic.lag(system, "claims", "alerts-service")
                    + Stored.in(system).unsent();
        }
        return open;
    }

    private void compareClaims(Collection<TestArticle> acknowledged, Map<String, List<Integer>> claims) {
        Set<String> lost = new TreeSet<>();
        for (TestArticle article : acknowledged) {
            List<Integer> found = claims.getOrDefault(article.id(), List.of());
            if (!new HashSet<>(found).equals(Set.of(TestArticle.BEFORE, article.number()))) {
                lost.add(article.id() + " " + found);
            }
        }
        findings.lost("acknowledged articles without just their claims", lost);
        findings.twice("articles with a claim too many", claims.entrySet().stream()
                .filter(entry -> entry.getValue().size() > new HashSet<>(entry.getValue()).size())
                .map(Map.Entry::toString).toList());
    }

    private void compareAlerts(Collection<TestArticle> acknowledged, Map<String, List<String>> alerts) {
        findings.lost("acknowledged articles without their alert", acknowledged.stream().map(TestArticle::id)
                .filter(id -> !alerts.containsKey(id)).toList());
        findings.twice("articles with more than one alert", alerts.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1).map(Map.Entry::toString).toList());
    }

    /** The events of a topic are those of the database, each once, and in its order for each series. */
    private void compareTopic(String topic, String type, Map<String, List<String>> stored, boolean withType) throws Exception {
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> record : Topic.events(system, topic)) {
            String code = String.valueOf(Topic.header(record, "ce_type"));
            if (code.startsWith(type)) {
                String id = Json.MAPPER.readTree(record.value()).get("id").asText();
                told.computeIfAbsent(record.key(), none -> new ArrayList<>()).add(withType ? code + " " + id : id);
            }
        }
        for (var series : stored.entrySet()) {
            List<String> events = told.getOrDefault(series.getKey(), List.of());
            Set<String> once = new HashSet<>(events);
            findings.lost("on topic " + topic, series.getValue().stream().filter(id -> !once.contains(id)).toList());
            List<String> again = new ArrayList<>(events);
            once.forEach(again::remove);
            findings.twice("on topic " + topic, withType ? again.stream().filter(id -> id.contains(".raised.")).toList() : again);
            if (again.isEmpty() && once.containsAll(series.getValue()) && !events.equals(series.getValue())) {
                findings.add("series out of order on topic " + topic, List.of(series.getKey()));
            }
        }
    }

    private void compareDeadLetters(Collection<String> poison) {
        Set<String> letters = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (ConsumerRecord<String, String> letter : Topic.read(system, "articles.dlq")) {
            String place = Topic.header(letter, "dead-letter-partition") + ":" + Topic.header(letter, "dead-letter-offset");
            String reason = Topic.header(letter, "dead-letter-reason");
            if (reason == null || reason.isBlank()) {
                findings.add("dead letters without a reason", List.of(place));
            }
            if (!places.add(place)) {
                continue;
            }
            letters.add(letter.key());
        }
        findings.lost("poison that is no dead letter", poison.stream().filter(key -> !letters.contains(key)).toList());
        findings.add("dead letters that are no poison", letters.stream().filter(key -> !poison.contains(key)).toList());
        findings.add("dead letters of claims", Topic.read(system, "claims.dlq").stream().map(ConsumerRecord::key).toList());
    }
}
