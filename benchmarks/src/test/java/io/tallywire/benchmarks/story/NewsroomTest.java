package io.tallywire.benchmarks.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NewsroomTest {
    private static final int ARTICLES = 20_000;

    private final Newsroom newsroom = new Newsroom(7);

    @Test
    void noGapIsLeftOpen() {
        assertThat(IntStream.range(0, 400).mapToObj(newsroom::article)).allSatisfy(article -> {
            assertThat(article.title() + article.text()).doesNotContain("{", "}");
            assertThat(article.text().length()).isBetween(800, 2000);
        });
    }

    @Test
    void eachIncidentEndsWithItsOneProbe() {
        Map<Integer, List<Article>> incidents = new HashMap<>();
        for (int i = 0; i < ARTICLES; i++) {
            incidents.computeIfAbsent(newsroom.incident(i), incident -> new ArrayList<>()).add(newsroom.article(i));
        }

        assertThat(incidents.values()).allSatisfy(articles -> {
            assertThat(articles).hasSizeLessThanOrEqualTo(10).extracting(Article::publishedAt).isSorted();
            assertThat(articles.subList(0, articles.size() - 1)).noneMatch(Article::expectsAlert);
        });
        assertThat(incidents.values().stream().filter(articles -> articles.getLast().expectsAlert())).hasSizeGreaterThan(1950);
    }

    @Test
    void incidentsOfOneTitleLieFurtherApartThanAQuietPeriod() {
        Map<String, Instant> last = new HashMap<>();
        for (int i = 0; i < ARTICLES; i++) {
            Article article = newsroom.article(i);
            if (article.expectsAlert()) {
                Instant time = Instant.parse(article.publishedAt());
                Instant before = last.put(article.title(), time);
                assertThat(before == null || Duration.between(before, time).toDays() > 60).isTrue();
            }
        }
    }

    @Test
    void theSameSeedWritesTheSameArticles() {
        assertThat(new Newsroom(7).article(123)).isEqualTo(newsroom.article(123));
        assertThat(new Newsroom(8).article(123)).isNotEqualTo(newsroom.article(123));
    }
}
