package io.tallywire.claims;

import static io.restassured.RestAssured.given;
import static io.tallywire.claims.Newsroom.NOON;
import static io.tallywire.claims.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tallywire.teststack.OnTestStack;

/** What readers hold for wrong is kept until an editor has looked at it. */
@QuarkusTest
@OnTestStack(database = "claims")
class FlagIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Newsroom newsroom;
    private final String id = "flag-" + UUID.randomUUID();

    @BeforeEach
    void open() {
        newsroom = new Newsroom(bootstrapServers);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aFlagWaitsForItsReviewWithTheClaimAsItIsNow() {
        String claim = claim("Die Verwaltung zählte 21 Biber.");

        int flag = flag(claim, Map.of("reason", "value", "note", "<b>12</b>, not 21", "by", "Ada")).statusCode(201)
                .body("claim.id", equalTo(claim)).body("flaggedAt", notNullValue()).extract().path("id");

        assertThat(listed(false).getMap("find { it.id == " + flag + " }")).containsEntry("reason", "value")
                .containsEntry("note", "<b>12</b>, not 21").containsEntry("flaggedBy", "Ada").containsEntry("reviewedAt", null);

        newsroom.through(article(id, "Talbote", "Die Verwaltung zählte zuletzt 12 Biber.", NOON.plusSeconds(60)));
        assertThat(listed(false).getString("find { it.id == " + flag + " }.claim.id")).isEqualTo(claim);

        review(flag, "Grace").body("reviewedBy", equalTo("Grace")).body("reviewedAt", notNullValue());
        review(flag, "Ada").body("reviewedBy", equalTo("Grace"));
        assertThat(listed(false).getList("id")).doesNotContain(flag);
        assertThat(listed(true).getList("id")).contains(flag);
    }

    @Test
    void flagsArePagedInTheOrderInWhichTheyWereSet() {
        String claim = claim("Die Verwaltung zählte 34 Otter.");
        List<Integer> set = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            set.add(flag(claim, Map.of("reason", "other")).statusCode(201).extract().path("id"));
        }

        List<Integer> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = given().queryParam("limit", 2).queryParam("cursor", cursor).get("/flags").then().statusCode(200)
                    .extract().jsonPath();
            read.addAll(page.getList("items.id", Integer.class));
            cursor = page.getString("next");
        }
        assertThat(read).doesNotHaveDuplicates().containsSubsequence(set);
    }

    @Test
    void whatCannotBeFlaggedIsRefusedInWords() {
        String claim = claim("Die Verwaltung zählte 55 Luchse.");

        flag(claim, Map.of("reason", "wrong")).statusCode(400).body("violations[0].field", equalTo("reason"))
                .body("violations[0].message", containsString("not-a-figure"));
        flag(claim, Map.of("note", "x")).statusCode(400).body("violations[0].field", equalTo("reason"));
        flag("no-claim", Map.of("reason", "value")).statusCode(404).body("detail", containsString("no-claim"));
        given().contentType("application/json").body(Map.of("by", "Ada")).post("/flags/999999999/review").then()
                .statusCode(404).body("detail", containsString("999999999"));
        given().queryParam("reviewed", "maybe").get("/flags").then().statusCode(400).body("detail",
                containsString("true, false"));
        assertThat(listed(false).getList("claim.id")).doesNotContain(claim);
    }

    private String claim(String text) {
        return newsroom.through(article(id, "Talbote", text, NOON)).extract().path("claims[0].id");
    }

    private static ValidatableResponse flag(String claim, Map<String, String> flag) {
        return given().contentType("application/json").body(flag).post("/claims/" + claim + "/flags").then();
    }

    private static ValidatableResponse review(int flag, String by) {
        return given().contentType("application/json").body(Map.of("by", by)).post("/flags/" + flag + "/review").then()
                .statusCode(200);
    }

    private static JsonPath listed(boolean reviewed) {
        return given().queryParam("reviewed", reviewed).queryParam("limit", 1000).get("/flags").then().statusCode(200)
                .body("next", nullValue()).extract().jsonPath().setRootPath("items");
    }
}
