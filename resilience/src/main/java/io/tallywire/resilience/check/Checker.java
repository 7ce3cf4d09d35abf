package io.tallywire.resilience.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.tallywire.cli.Json;
import io.tallywire.resilience.load.TestArticle;
import io.tallywire.resilience.stack.TestedSystem;

/** Compares what was acknowledged with what arrived. */
public final class Checker {
    private static final Duration DRAIN = Duration.ofSeconds(90);
    private static final String ALERT_UPDATED = "tallywire.alert.updated.v1";

    private final TestedSystem system;
    private final Comparison comparison = new Comparison();

    public Checker(TestedSystem system) {
        this.system = system;
    }

    /** @return all that is wrong, once nothing moves any more */
    public Findings check(Collection<TestArticle> acknowledged, Collection<String> poison) throws Exception {
        long lag = drained();
        if (lag > 0) {
            comparison.findings().add("records unread or unsent after " + DRAIN.toSeconds() + " s", List.of(lag + " in all"));
        }
        Stored stored = Stored.in(system);
        comparison.claims(acknowledged, stored.claims());
        comparison.alerts(acknowledged, stored.alerts());
        comparison.topic("claims", stored.claimOrder(), told("claims"), ALERT_UPDATED);
        comparison.topic("alerts", stored.alertOrder(), told("alerts"), ALERT_UPDATED);
        comparison.deadLetters(poison, deadLetters());
        comparison.findings().add("dead letters of claims",
                Topic.read(system, "claims.dlq").stream().map(ConsumerRecord::key).toList());
        return comparison.findings();
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

    /** The events of each series, as `type id`. */
    private Map<String, List<String>> told(String topic) throws Exception {
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> record : Topic.events(system, topic)) {
            told.computeIfAbsent(record.key(), none -> new ArrayList<>()).add(Topic.header(record, "ce_type") + " "
                    + Json.MAPPER.readTree(record.value()).get("id").asText());
        }
        return told;
    }

    /** The keys; like every event a letter may come twice. */
    private List<String> deadLetters() {
        List<String> keys = new ArrayList<>();
        for (ConsumerRecord<String, String> letter : Topic.read(system, "articles.dlq")) {
            String reason = Topic.header(letter, "dead-letter-reason");
            if (reason == null || reason.isBlank()) {
                comparison.findings().add("dead letters without a reason", List.of(letter.key()));
            }
            keys.add(letter.key());
        }
        return keys;
    }
}
