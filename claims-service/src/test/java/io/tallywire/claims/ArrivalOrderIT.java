package io.tallywire.claims;

import static io.restassured.RestAssured.given;
import static io.tallywire.claims.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.events.ArticlePublished;
import io.tallywire.teststack.OnTestStack;

/** A story in two languages over half a year, with a break of three months that a few late articles lie in. */
@QuarkusTest
@OnTestStack(database = "claims")
class ArrivalOrderIT {
    private static final int BATCH = 3;

    private record Report(int day, String publisher, String text) {
    }

    private static final List<Report> STORY = List.of(
            new Report(0, "Talbote",
                    "Nach dem Bergsturz bei Kaltenbrunn gab es 14 Verletzte, teilte die Polizei mit."),
            new Report(1, "Bergbote",
                    "Die Zahl der Verletzten stieg von 14 auf 22, sagte die Bergrettung. 60 Häuser wurden zerstört."),
            new Report(2, "Valley Post",
                    "At least 25 people were injured in the landslide, police said. Some 60 houses were destroyed."),
            new Report(9, "Talbote",
                    "Die Bergrettung sprach von 31 Verletzten und 75 zerstörten Häusern."),
            new Report(55, "Talbote",
                    "Die Polizei nannte 33 Verletzte."),
            new Report(100, "Bergbote",
                    "Bei einem Felssturz wurden 3 Menschen verletzt, teilte die Polizei mit."),
            new Report(150, "Valley Post",
                    "The mountain rescue counted 35 injured people."),
            new Report(151, "Talbote",
                    "Die Gemeinde zählt 80 zerstörte Häuser."),
            new Report(240, "Talbote",
                    "Die Polizei meldete 2 Verletzte."));

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** A figure by its article, words and value. */
    private record Told(int article, String text, Object lower, Object upper, String source) {
    }

    /** What a series tells: its labels, and its claims in order of publication. */
    private record Held(Map<String, String> labels, List<Told> estimates) {
    }

    @Test
    void shuffledRepeatedAndDelayedArticlesEndInTheSameSeries() {
        try (Newsroom newsroom = new Newsroom(bootstrapServers)) {
            Set<Held> inOrder = stateAfter(newsroom, 0, null);
            assertThat(inOrder).hasSizeGreaterThan(2);
            for (int seed = 1; seed <= 4; seed++) {
                assertThat(stateAfter(newsroom, seed, new Random(seed))).as("seed %d", seed).isEqualTo(inOrder);
            }
        }
    }

    /** Each telling has years of its own, so that tellings do not meet. */
    private static Set<Held> stateAfter(Newsroom newsroom, int telling, @org.jspecify.annotations.Nullable Random random) {
        String prefix = "story-" + UUID.randomUUID() + "-";
        Instant start = Instant.parse("2001-01-01T06:00:00Z").plus(Duration.ofDays(730L * telling));
        List<ArticlePublished> articles = new ArrayList<>();
        for (int i = 0; i < STORY.size(); i++) {
            Report report = STORY.get(i);
            articles.add(article(prefix + i, report.publisher(), report.text(), start.plus(Duration.ofDays(report.day()))));
        }
        if (random != null) {
            articles.addAll(articles.subList(0, 4));
            Collections.shuffle(articles, random);
        }
        for (int i = 0; i < articles.size(); i += BATCH) {
            newsroom.publish(articles.subList(i, Math.min(articles.size(), i + BATCH)).toArray(ArticlePublished[]::new));
        }
        await().atMost(Newsroom.PATIENCE).untilAsserted(
                () -> articles.forEach(article -> given().get("/articles/" + article.id()).then().statusCode(200)));
        return state(prefix);
    }

    private static Set<Held> state(String prefix) {
        Set<String> series = new TreeSet<>();
        for (int i = 0; i < STORY.size(); i++) {
            series.addAll(Newsroom.stored(prefix + i).extract().path("claims.seriesId"));
        }
        Set<Held> state = new HashSet<>();
        for (String id : series) {
            Map<String, String> labels = given().get("/series/" + id).then().extract().path("labels");
            List<Map<String, Object>> items = given().accept("application/json").get("/series/" + id + "/estimates").then()
                    .extract().path("items");
            state.add(new Held(labels, items.stream().map(item -> told(item, prefix)).toList()));
        }
        return state;
    }

    private static Told told(Map<String, Object> item, String prefix) {
        String article = (String) item.get("articleId");
        return new Told(Integer.parseInt(article.substring(prefix.length())), (String) item.get("text"),
                String.valueOf(item.get("lower")), String.valueOf(item.get("upper")), (String) item.get("source"));
    }
}
