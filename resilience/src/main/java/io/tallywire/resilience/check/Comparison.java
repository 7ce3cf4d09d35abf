package io.tallywire.resilience.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.tallywire.resilience.load.TestArticle;

/** Holds what arrived against what should have. */
final class Comparison {
    private final Findings findings = new Findings();

    Findings findings() {
        return findings;
    }

    /** @param claims the numbers of the claims of each article */
    void claims(Collection<TestArticle> acknowledged, Map<String, List<Integer>> claims) {
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

    /** @param alerts the alerts of each article */
    void alerts(Collection<TestArticle> acknowledged, Map<String, List<String>> alerts) {
        findings.lost("acknowledged articles without their alert", acknowledged.stream().map(TestArticle::id)
                .filter(id -> !alerts.containsKey(id)).toList());
        findings.twice("articles with more than one alert", alerts.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1).map(Map.Entry::toString).toList());
    }

    /**
     * The events of a topic are those of the database, each once, and in its order for each series.
     *
     * @param repeats what may happen to one thing more than once, such as the update of an alert; empty if nothing
     */
    void topic(String topic, Map<String, List<String>> stored, Map<String, List<String>> told, String repeats) {
        for (var series : stored.entrySet()) {
            List<String> events = told.getOrDefault(series.getKey(), List.of());
            Set<String> once = new HashSet<>(events);
            findings.lost("on topic " + topic, series.getValue().stream().filter(id -> !once.contains(id)).toList());
            List<String> again = new ArrayList<>(events);
            once.forEach(again::remove);
            findings.twice("on topic " + topic,
                    again.stream().filter(id -> repeats.isEmpty() || !id.contains(repeats)).toList());
            if (once.containsAll(series.getValue()) && events.size() == series.getValue().size()
                    && !events.equals(series.getValue())) {
                findings.add("series out of order on topic " + topic, List.of(series.getKey()));
            }
        }
    }

    /** @param letters the keys of what was set aside */
    void deadLetters(Collection<String> poison, Collection<String> letters) {
        Set<String> bad = new HashSet<>(poison);
        Set<String> aside = new HashSet<>(letters);
        findings.lost("poison that is no dead letter", bad.stream().filter(key -> !aside.contains(key)).toList());
        findings.add("dead letters that are no poison", aside.stream().filter(key -> !bad.contains(key)).toList());
    }
}
