package io.tallywire.claims;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static io.tallywire.claims.Newsroom.NOON;
import static io.tallywire.claims.Newsroom.article;
import static io.tallywire.claims.Newsroom.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tallywire.events.EventType;
import io.tallywire.teststack.OnTestStack;

/** People rename, merge and split series; later claims follow, and each decision can be taken back. */
@QuarkusTest
@OnTestStack(database = "claims")
class DecisionIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Newsroom newsroom;
    private final String id = "decision-" + UUID.randomUUID();

    @BeforeEach
    void open() {
        newsroom = new Newsroom(bootstrapServers);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aRenamedSeriesKeepsGettingItsClaims() {
        String series = seriesOf(through("a", "Die Verwaltung zählte 12 Störche."));

        patch(series, Map.of("labels", Map.of("place", "AT/Nest"), "name", "Störche am Nest", "by", "Ada")).statusCode(200)
                .body("labels.place", equalTo("AT/Nest")).body("name", equalTo("Störche am Nest"));

        assertThat(seriesOf(through("b", "Die Polizei zählte 13 Störche."))).isEqualTo(series);
        stored(id + "b").body("claims[0].seriesLabels.place", equalTo("AT/Nest")).body("claims[0].filedBy", equalTo("rename"));
        List<JsonNode> events = newsroom.claimEvents(id + "a");
        assertThat(events).extracting(event -> event.path("type").asText()).containsOnly(EventType.CLAIM_RECORDED.code());
        assertThat(events.getLast().path("seriesLabels").path("place").asText()).isEqualTo("AT/Nest");
        assertThat(events.getLast().path("moved").asBoolean()).isTrue();

        undoLast(series, 204);
        get("/series/" + series).then().body("labels.place", equalTo(null)).body("name", equalTo(null));
        stored(id + "b").body("claims[0].seriesId", equalTo(series)).body("claims[0].filedBy", equalTo("labels"));
        undoLast(series, 409);
    }

    @Test
    void whatWasLabelledLikeTheNewLabelsLeavesWhenTheOldOnesAreBack() {
        String series = seriesOf(through("a", "Die Verwaltung zählte 12 Amseln."));
        patch(series, Map.of("labels", Map.of("counted", "noun:drossel"))).statusCode(200);
        assertThat(seriesOf(through("b", "Die Verwaltung zählte 13 Drosseln."))).isEqualTo(series);
        stored(id + "b").body("claims[0].filedBy", equalTo("labels")).body("claims[0].decision", equalTo(null));

        undoLast(series, 204);

        assertThat(seriesOf(id + "a")).isEqualTo(series);
        get("/series/" + seriesOf(id + "b")).then().body("labels.counted", equalTo("noun:drossel")).body("claims", equalTo(1));
        get("/series/" + series).then().body("labels.counted", equalTo("noun:amsel")).body("claims", equalTo(1));
    }

    @Test
    void aDecisionAboutOneRunLeavesTheOtherAlone() {
        String first = seriesOf(through("a", "Die Verwaltung zählte 12 Forellen."));
        String second = seriesOf(through("b", "Die Verwaltung zählte 12 Forellen.", 100));

        patch(second, Map.of("labels", Map.of("place", "AT/Bach"))).statusCode(200);

        assertThat(seriesOf(through("c", "Die Verwaltung zählte 13 Forellen.", 10))).isEqualTo(first);
        assertThat(seriesOf(through("d", "Die Verwaltung zählte 14 Forellen.", 110))).isEqualTo(second);
        stored(through("e", "Die Verwaltung zählte 15 Forellen.", 300)).body("claims[0].seriesLabels.place",
                equalTo("AT/Bach"));
    }

    @Test
    void labelsThatAnotherSeriesHasAreRefusedWithAHintToMerge() {
        String one = seriesOf(through("a", "Die Verwaltung zählte 12 Reiher."));
        String other = seriesOf(through("b", "Die Verwaltung zählte 12 Kraniche."));

        String counted = get("/series/" + other).then().extract().path("labels.counted");
        patch(one, Map.of("labels", Map.of("counted", counted))).statusCode(409)
                .contentType("application/problem+json").body("detail", containsString("POST /series/" + other + "/merge"));
    }

    @Test
    void mergedSeriesAreOneUntilThatIsTakenBack() {
        String into = seriesOf(through("a", "Die Verwaltung zählte 12 Molche."));
        String from = seriesOf(through("b", "Die Verwaltung zählte 14 Lurche."));

        post(into, "merge", Map.of("from", List.of(from), "by", "Ada")).statusCode(200).body("claims", equalTo(2));

        assertThat(seriesOf(id + "b")).isEqualTo(into);
        assertThat(seriesOf(through("c", "Die Polizei zählte 15 Lurche."))).isEqualTo(into);
        stored(id + "c").body("claims[0].filedBy", equalTo("merge")).body("claims[0].labels.counted", equalTo("noun:lurche"))
                .body("claims[0].seriesLabels.counted", equalTo("noun:molche"));
        get("/series/" + from).then().body("mergedInto", equalTo(into));
        given().accept("application/json").get("/series/" + from + "/estimates").then().body("items", hasSize(0));
        given().queryParam("match", "counted=\"noun:lurche\"").get("/series").then().body("items", hasSize(0));
        get("/series/" + from + "/decisions").then().body("items[0].ruling.kind", equalTo("merge"))
                .body("items[0].decidedBy", equalTo("Ada"));
        patch(from, Map.of("name", "Lurche")).statusCode(409).body("detail", containsString(into));

        undoLast(into, 204);
        assertThat(List.of(seriesOf(id + "b"), seriesOf(id + "c"))).containsOnly(from);
        assertThat(seriesOf(id + "a")).isEqualTo(into);
        assertThat(seriesOf(through("d", "Die Feuerwehr zählte 16 Lurche."))).isEqualTo(from);
        assertThat(newsroom.claimEvents(id + "b").getLast().path("revision").asInt()).isEqualTo(3);
    }

    @Test
    void twoRunsOfTheSameLabelsCanBeMergedAndParted() {
        String first = seriesOf(through("a", "Die Verwaltung zählte 12 Luchse."));
        String second = seriesOf(through("b", "Die Verwaltung zählte 14 Luchse.", 100));
        assertThat(second).isNotEqualTo(first);

        post(first, "merge", Map.of("from", List.of(second))).statusCode(200).body("claims", equalTo(2));
        stored(id + "b").body("claims[0].seriesId", equalTo(first)).body("claims[0].filedBy", equalTo("merge"));

        undoLast(first, 204);
        assertThat(List.of(seriesOf(id + "a"), seriesOf(id + "b"))).containsExactly(first, second);
    }

    @Test
    void seriesOfOtherUnitsAreNotMerged() {
        through("a", "Auf dem Markt stehen 30 Kübel mit 40 Kilogramm Quitten, sagte der Händler.");
        List<String> series = stored(id + "a").extract().path("claims.seriesId");

        post(series.getFirst(), "merge", Map.of("from", List.of(series.getLast()))).statusCode(422)
                .body("detail", containsString("'kg'"));
    }

    @Test
    void aSourceThatCountsSomethingElseIsSplitOff() {
        String series = seriesOf(through("a", "Im Gehege leben 12 Wölfe, teilte die Verwaltung mit."));
        through("b", "Im Gehege leben 40 Wölfe, teilte die Polizei mit.");

        String split = post(series, "split",
                Map.of("sources", List.of("polizei"), "labels", Map.of("place", "AT/Gehege"))).statusCode(200)
                .body("labels.counted", equalTo("wolf")).body("labels.place", equalTo("AT/Gehege")).extract().path("id");

        assertThat(seriesOf(id + "b")).isEqualTo(split);
        assertThat(seriesOf(id + "a")).isEqualTo(series);
        assertThat(seriesOf(through("c", "Im Gehege leben 41 Wölfe, teilte die Polizei mit."))).isEqualTo(split);
        stored(id + "c").body("claims[0].filedBy", equalTo("split"));

        undoLast(series, 204);
        assertThat(List.of(seriesOf(id + "b"), seriesOf(id + "c"))).containsOnly(series);
        get("/series/" + split).then().body("mergedInto", equalTo(series));
    }

    @Test
    void aClaimThatWasSplitOffStaysThereWhenItsArticleIsCorrectedElsewhere() {
        through("a", "Die Verwaltung zählte 12 Gänse. Die Polizei zählte 30 Gänse.");
        List<String> claims = stored(id + "a").extract().path("claims.id");
        String series = seriesOf(id + "a");

        String split = post(series, "split",
                Map.of("claims", List.of(claims.getFirst()), "labels", Map.of("place", "AT/Teich")))
                .statusCode(200).extract().path("id");
        through("a", "Die Verwaltung zählte 12 Gänse. Die Polizei zählte 35 Gänse.");

        stored(id + "a").body("claims.seriesId", contains(split, series));
    }

    @Test
    void aDecisionThatALaterOneRestsOnIsUndoneAfterIt() {
        String series = seriesOf(through("a", "Die Verwaltung zählte 12 Enten."));
        patch(series, Map.of("labels", Map.of("place", "AT/Teich")));
        patch(series, Map.of("labels", Map.of("place", "AT/See")));
        List<Integer> decisions = get("/series/" + series + "/decisions").then().extract().path("items.id");

        given().delete("/series/" + series + "/decisions/" + decisions.getLast()).then().statusCode(409)
                .body("detail", containsString("/decisions/" + decisions.getFirst()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            patch | {}                                                  | 422
            patch | {"labels": {"unit": "t"}}                           | 422
            merge | {"from": []}                                        | 400
            merge | {"from": ["nowhere"]}                               | 404
            merge | {"from": ["SELF"]}                                  | 422
            split | {"labels": {"place": "AT/Alm"}}                     | 422
            split | {"claims": ["none"], "labels": {"place": "AT/Alm"}} | 422
            split | {"sources": ["none"], "labels": {"place": "AT/Alm"}}| 422
            split | {"sources": ["Verwaltung"], "labels": {}}           | 400
            split | {"sources": ["Verwaltung"], "labels": {"A b": "c"}} | 400
            split | {"sources": ["Verwaltung"], "labels": {"unit": "t"}}| 422
            """)
    void whatCannotBeDecidedIsExplained(String what, String body, int status) {
        String series = seriesOf(through("a", "Die Verwaltung zählte 12 Ziegen."));

        var request = given().contentType("application/json").body(body.replace("SELF", series));
        var response = what.equals("patch") ? request.patch("/series/" + series)
                : request.post("/series/" + series + "/" + what);
        response.then().statusCode(status).contentType("application/problem+json");
    }

    private String through(String suffix, String text) {
        return through(suffix, text, 0);
    }

    private String through(String suffix, String text, int days) {
        newsroom.through(article(id + suffix, "Talbote", text, NOON.plus(Duration.ofDays(days))));
        return id + suffix;
    }

    private static String seriesOf(String article) {
        return stored(article).extract().path("claims[0].seriesId");
    }

    private static ValidatableResponse patch(String series, Map<String, ?> body) {
        return given().contentType("application/json").body(body).patch("/series/" + series).then();
    }

    private static ValidatableResponse post(String series, String what, Map<String, ?> body) {
        return given().contentType("application/json").body(body).post("/series/" + series + "/" + what).then();
    }

    private static void undoLast(String series, int status) {
        int decision = get("/series/" + series + "/decisions").then().extract().path("items[0].id");
        given().delete("/series/" + series + "/decisions/" + decision).then().statusCode(status);
    }
}
