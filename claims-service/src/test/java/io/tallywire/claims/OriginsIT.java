package io.tallywire.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.claims.origin.OriginQuery;
import io.tallywire.claims.origin.OriginView;
import io.tallywire.claims.origin.Origins;
import io.tallywire.figures.Article;
import io.tallywire.figures.FigureExtractor;
import io.tallywire.origins.ArticleText;
import io.tallywire.teststack.OnTestStack;

@QuarkusTest
@OnTestStack(database = "claims")
class OriginsIT {
    private static final AtomicInteger TESTS = new AtomicInteger();

    @Inject
    Origins origins;
    @Inject
    OriginQuery query;
    @Inject
    FigureExtractor extractor;

    private final String run = UUID.randomUUID().toString();
    /** Years from any other test, so that the same texts are no copies of theirs. */
    private final Instant noon = Instant.parse("2026-05-04T12:00:00Z").plus(Duration.ofDays(1000L * TESTS.incrementAndGet()));
    private final String bridge = Texts.BRIDGE;
    private final String ferry = Texts.FERRY;

    @Test
    void copiesInOneBatchAndInLaterOnesHaveOneOrigin() throws SQLException {
        Map<String, String> first = origins.of(List.of(text("a", bridge, noon), text("b", ferry, noon),
                text("c", Texts.withoutLastParagraph(bridge), noon.plusSeconds(60))));
        Map<String, String> later = origins.of(List.of(text("d", bridge.replace("14 ", "31 "), noon.plusSeconds(120))));

        assertThat(first).containsOnly(Map.entry(id("a"), id("a")), Map.entry(id("b"), id("b")), Map.entry(id("c"), id("a")));
        assertThat(later).containsOnly(Map.entry(id("d"), id("a")));
        assertThat(query.of(id("c")).copies()).isEqualTo(2);
    }

    @Test
    void theIdStaysAndTheFirstPublisherIsFoundWhenAnOlderCopyComesLate() throws SQLException {
        origins.of(List.of(text("late", bridge, noon)));
        origins.of(List.of(text("early", bridge, noon.minusSeconds(3600))));

        assertThat(query.of(id("late"))).isEqualTo(query.of(id("early")))
                .isEqualTo(new OriginView(id("late"), "Publisher of early", noon.minusSeconds(3600), 1));
    }

    @Test
    void theSameTextWeeksLaterIsAnotherOrigin() throws SQLException {
        origins.of(List.of(text("a", bridge, noon)));

        assertThat(origins.of(List.of(text("b", bridge, noon.plus(Duration.ofDays(13)))))).containsValue(id("a"));
        assertThat(origins.of(List.of(text("c", bridge, noon.minus(Duration.ofDays(15)))))).containsValue(id("c"));
    }

    @Test
    void aNewVersionIsComparedAnew() throws SQLException {
        origins.of(List.of(text("a", bridge, noon), text("b", ferry, noon)));
        assertThat(origins.of(List.of(text("c", bridge, noon)))).containsValue(id("a"));

        assertThat(origins.of(List.of(version(2, "c", ferry)))).containsValue(id("b"));
        assertThat(origins.of(List.of(version(2, "b", bridge.substring(bridge.indexOf("\n\n") + 2))))).containsValue(id("a"));
        assertThat(query.of(id("c")).id()).isEqualTo(id("b"));
    }

    @Test
    void whoeverRewritesATextThatOthersHaveGetsAnIdOfItsOwn() throws SQLException {
        origins.of(List.of(text("a", bridge, noon), text("b", bridge, noon)));

        assertThat(origins.of(List.of(version(2, "a", ferry)))).containsValue(id("a") + "#2");
        assertThat(query.of(id("b")).copies()).isZero();
    }

    @Test
    void aTextBetweenTwoJoinsThem() throws SQLException {
        String first = bridge.substring(0, bridge.length() * 55 / 100);
        String second = bridge.substring(bridge.length() * 45 / 100);
        assertThat(origins.of(List.of(text("a", first, noon), text("b", second, noon)))).containsValues(id("a"), id("b"));

        assertThat(origins.of(List.of(text("c", bridge, noon)))).containsValue(id("a"));
        assertThat(query.of(id("b"))).returns(id("a"), OriginView::id).returns(2L, OriginView::copies);
    }

    @Test
    void copiesThatArriveAtTheSameMomentHaveOneOrigin() throws Exception {
        List<Callable<Map<String, String>>> arrivals = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ArticleText text = text("copy" + i, bridge, noon.plusSeconds(i));
            arrivals.add(() -> origins.of(List.of(text)));
        }

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> found = new ArrayList<>();
            for (var arrival : instances.invokeAll(arrivals)) {
                found.addAll(arrival.get().values());
            }
            assertThat(found).hasSize(12).containsOnly(found.getFirst());
        }
    }

    private String id(String name) {
        return name + "-" + run;
    }

    private ArticleText text(String name, String text, Instant publishedAt) {
        return new ArticleText(id(name), 1, "Publisher of " + name, publishedAt, text, extractor.extract(Article.of(text)));
    }

    private ArticleText version(int version, String name, String text) {
        return new ArticleText(id(name), version, "Publisher of " + name, noon, text, extractor.extract(Article.of(text)));
    }
}
