package io.tallywire.claims;

import static io.restassured.RestAssured.get;
import static io.tallywire.claims.Newsroom.NOON;
import static io.tallywire.claims.Newsroom.article;
import static io.tallywire.claims.Newsroom.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.events.ArticlePublished;
import io.tallywire.events.EventType;
import io.tallywire.teststack.OnTestStack;

/** What stays, what goes and what moves when articles are corrected or come late. */
@QuarkusTest
@OnTestStack(database = "claims")
class FilingIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Newsroom newsroom;
    private final String id = "filing-" + UUID.randomUUID();

    @BeforeEach
    void open() {
        newsroom = new Newsroom(bootstrapServers);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aPlaceIsOneWhetherOrNotTheArticleNamesItsCountry() {
        String place = "Quell" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "q");
        String series = newsroom.through(article(id + "-1", "Talbote", "Bei einem Busunglück in " + place
                + " sind 12 Menschen gestorben.", NOON)).body("claims[0].seriesLabels.place", equalTo(place)).extract()
                .path("claims[0].seriesId");

        newsroom.through(article(id + "-2", "Bergblatt", "Bei dem Busunglück in " + place
                + " in Frankreich sind 14 Menschen gestorben.", NOON.plusSeconds(60)))
                .body("claims[0].labels.place", equalTo("FR/" + place)).body("claims[0].seriesId", equalTo(series));

        get("/series/" + series).then().body("labels.place", equalTo("FR/" + place));
        newsroom.through(article(id + "-3", "Talbote", "Bei dem Busunglück in " + place + " sind 17 Menschen gestorben.",
                NOON.plusSeconds(120))).body("claims[0].seriesId", equalTo(series))
                .body("claims[0].seriesLabels.place", equalTo("FR/" + place));
    }

    @Test
    void anotherTitleLeavesAllClaimsAsTheyAre() {
        ArticlePublished first = article(id, "Talbote", "Die Verwaltung zählte 12 Eulen.", NOON);
        String claim = newsroom.through(first).extract().path("claims[0].id");

        newsroom.through(new ArticlePublished(id, "Talbote", first.text(), "https://talbote.example/neu", "Eulen", "de",
                NOON.plusSeconds(600), NOON)).body("version", equalTo(2)).body("claims.id", contains(claim))
                .body("claims[0].url", equalTo("https://talbote.example/neu"))
                .body("claims[0].publishedAt", equalTo(NOON.toString()));

        assertThat(newsroom.claimEvents(id)).hasSize(1);
    }

    @Test
    void ofACorrectedArticleOnlyWhatChangedIsReplaced() {
        List<String> before = newsroom
                .through(article(id, "Talbote", "Die Verwaltung zählte 12 Dohlen. Die Polizei zählte 20 Dohlen.", NOON))
                .extract()
                .path("claims.id");

        List<String> after = newsroom.through(article(id, "Talbote",
                "Berichtigte Fassung. Die Verwaltung zählte 12 Dohlen. Die Polizei zählte 25 Dohlen.", NOON))
                .body("claims.text", contains("12", "25")).body("claims[0].start", equalTo(43)).extract().path("claims.id");

        assertThat(after.getFirst()).isEqualTo(before.getFirst());
        assertThat(after.getLast()).isNotIn(before);
        List<JsonNode> events = newsroom.claimEvents(id);
        assertThat(events).hasSize(4);
        assertThatObject(events.get(2)).satisfies(event -> {
            assertThat(event.path("id").asText()).isEqualTo(before.getLast());
            assertThat(event.path("reason").asText()).isEqualTo("article-corrected");
        });
        assertThatObject(events.get(3)).satisfies(event -> {
            assertThat(event.path("id").asText()).isEqualTo(after.getLast());
            assertThat(event.path("ordinal").asInt()).isEqualTo(1);
            assertThat(event.path("ordinals").asInt()).isEqualTo(1);
        });
    }

    @Test
    void aClaimStaysAsOldAsItIsUnlessItsArticleTurnsOutToBeOlder() {
        String text = "Die Verwaltung zählte 12 Marder.";
        newsroom.through(article(id, "Talbote", text, NOON));

        newsroom.through(article(id, "Talbote", text + " Neu.", NOON.plusSeconds(600)))
                .body("claims[0].publishedAt", equalTo(NOON.toString()));
        newsroom.through(article(id, "Talbote", text, NOON.minusSeconds(600)))
                .body("claims[0].publishedAt", equalTo(NOON.minusSeconds(600).toString()));
    }

    @Test
    void aLateArticleBetweenTwoRunsJoinsThem() {
        String first = seriesOf(through("-a", 0));
        String second = seriesOf(through("-b", 100));
        assertThat(second).isNotEqualTo(first);

        through("-c", 50);

        assertThat(List.of(seriesOf(id + "-a"), seriesOf(id + "-b"), seriesOf(id + "-c"))).containsOnly(first);
        get("/series/" + second).then().body("mergedInto", equalTo(first)).body("claims",
                equalTo(0));
        get("/series/" + first).then().body("claims", equalTo(3));
        List<JsonNode> events = newsroom.claimEvents(id + "-b");
        assertThat(events).extracting(event -> event.path("type").asText()).containsExactly(EventType.CLAIM_RECORDED.code(),
                EventType.CLAIM_WITHDRAWN.code(), EventType.CLAIM_RECORDED.code());
        assertThatObject(events.get(1)).satisfies(event -> {
            assertThat(event.path("seriesId").asText()).isEqualTo(second);
            assertThat(event.path("revision").asInt()).isEqualTo(1);
            assertThat(event.path("reason").asText()).isEqualTo("series-changed");
        });
        assertThatObject(events.get(2)).satisfies(event -> {
            assertThat(event.path("seriesId").asText()).isEqualTo(first);
            assertThat(event.path("revision").asInt()).isEqualTo(2);
            assertThat(event.path("moved").asBoolean()).isTrue();
        });
    }

    @Test
    void aNumberGivenAsTotalAndAsIncreaseIsToldOfBoth() {
        newsroom.through(article(id, "Talbote",
                "In der Stadt leben 300 Igel. Nach Angaben der Verwaltung kamen 300 weitere Igel hinzu.", NOON))
                .body("claims.labels.basis", contains("level", "increase"));

        List<JsonNode> events = newsroom.claimEvents(id);
        assertThat(events).extracting(event -> event.path("totalOrIncrease").asText())
                .containsExactly(events.getLast().path("id").asText(), events.getFirst().path("id").asText());
    }

    private String through(String suffix, int days) {
        newsroom.through(article(id + suffix, "Talbote", "Die Verwaltung zählte 12 Biber.", NOON.plus(Duration.ofDays(days))));
        return id + suffix;
    }

    private static String seriesOf(String article) {
        return stored(article).extract().path("claims[0].seriesId");
    }
}
