package io.tallywire.benchmarks.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes the articles of many incidents that go on at the same time. Each incident has ten articles by different publishers:
 * nine repeat the same numbers, the last states that one of them has changed. Incidents of the same kind in the same place lie
 * more than a quiet period apart, so that each has its own series. The same seed writes the same articles.
 */
public final class Newsroom {
    private static final int ARTICLES_PER_INCIDENT = 10;
    private static final int INCIDENTS_AT_A_TIME = 40;
    private static final Duration BETWEEN_INCIDENTS = Duration.ofDays(100);
    private static final Instant FIRST_DAY = Instant.parse("1200-01-01T06:00:00Z");
    private static final int STARTING_POINTS = 2500;

    private final List<Template> templates = List.of(Template.of("de"), Template.of("en"));
    private final long seed;
    private final int kinds = templates.stream().mapToInt(template -> template.places().size() * template.causes().size())
            .sum();

    public Newsroom(long seed) {
        this.seed = seed;
    }

    /** @param number from 0; articles of one incident are those with the same {@link #incident} */
    public Article article(int number) {
        int incident = incident(number);
        int turn = step(number) % ARTICLES_PER_INCIDENT;
        boolean last = turn == ARTICLES_PER_INCIDENT - 1;
        Template template = templates.get(incident % templates.size());
        int kind = incident % kinds / templates.size();
        Template.Cause cause = template.causes().get(kind % template.causes().size());
        String place = template.places().get(kind / template.causes().size() % template.places().size());
        Map<String, String> gaps = numbers(incident);
        gaps.put("cause", cause.name());
        gaps.put("incident", cause.withArticle());
        gaps.put("place", place);
        gaps.put("agency", "tw" + turn);
        gaps.put("lead", Template.fill(last ? template.probe() : template.quiet(), gaps));
        return new Article("bench-%d-%d".formatted(seed, number), "Agency " + turn, template.language(),
                begin(incident).plus(Duration.ofMinutes(turn)).toString(), Template.fill(template.title(), gaps),
                Template.fill(template.text(), gaps), last);
    }

    int incident(int number) {
        return step(number) / ARTICLES_PER_INCIDENT * INCIDENTS_AT_A_TIME + number % INCIDENTS_AT_A_TIME;
    }

    /** Where in its row of incidents an article stands; the rows are shifted, so that probes come at a steady rate. */
    private static int step(int number) {
        return number / INCIDENTS_AT_A_TIME + number % INCIDENTS_AT_A_TIME % ARTICLES_PER_INCIDENT;
    }

    private Map<String, String> numbers(int incident) {
        Random random = new Random(seed * 31 + incident);
        int injured = 20 + random.nextInt(60);
        Map<String, String> gaps = new HashMap<>();
        gaps.put("from", String.valueOf(injured));
        gaps.put("to", String.valueOf(injured * 2 + random.nextInt(40)));
        gaps.put("homes", String.valueOf(200 + random.nextInt(700)));
        gaps.put("rescued", String.valueOf(20 + random.nextInt(400)));
        gaps.put("damage", String.valueOf(2 + random.nextInt(90)));
        return gaps;
    }

    /** Each run has years of its own, so that it can be repeated on a system that holds others. */
    private Instant begin(int incident) {
        long start = Math.floorMod(seed * 0x9E3779B97F4A7C15L >>> 1, STARTING_POINTS);
        return FIRST_DAY.plus(BETWEEN_INCIDENTS.multipliedBy(start + incident / kinds)).plus(Duration.ofSeconds(incident % 60));
    }
}
