package io.tallywire.alerts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.tallywire.alerts.EventReader.Event;
import io.tallywire.alerts.retention.LogCleaning;
import io.tallywire.events.Alert;
import io.tallywire.events.StoredJson;
import io.tallywire.events.Topics;
import io.tallywire.figures.Hedge;
import io.tallywire.teststack.OnTestStack;

/** What people see who follow alerts by stream, feed and topic: replay, gaps, silences. */
@QuarkusTest
@OnTestStack(database = "alerts")
@Timeout(120)
class FollowIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    @TestHTTPResource("/alerts/stream")
    URI stream;
    @Inject
    LogCleaning cleaning;

    private KafkaCompanion kafka;
    private Outside outside;
    private final ClaimSamples samples = new ClaimSamples();

    @BeforeEach
    void connect() {
        kafka = new KafkaCompanion(bootstrapServers);
        outside = new Outside(kafka);
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void whoBreaksOffBeforeAnythingHappenedMissesNothing() throws Exception {
        String id;
        try (EventReader before = open("", null)) {
            id = before.next().id();
        }
        Alert alert = raise(100);

        try (EventReader after = open("", id)) {
            assertThat(after.nextAlert().data()).contains(alert.id());
        }
        try (EventReader parameter = open("&lastEventId=" + id, null)) {
            assertThat(parameter.nextAlert().data()).contains(alert.id());
        }
    }

    @Test
    void whereTheLogWasDeletedTheStreamTellsOfTheGapAndGoesOn() throws Exception {
        raise(100);
        cleaning.deleteBefore(Instant.now().plusSeconds(60));

        try (EventReader reader = open("", "0")) {
            Event gap = reader.next();
            Alert next = raise(300);
            Event event = reader.nextAlert();

            assertThat(gap.isNamed("gap")).isTrue();
            assertThat(gap.data()).contains("\"after\":\"0\"", "\"upTo\":\"" + gap.id() + "\"");
            assertThat(event.data()).contains(next.id(), "\"lower\":300");
        }
        assertThat(outside.alerts(samples.series())).hasSize(2);
    }

    @Test
    void whatASilenceHoldsBackIsStoredAndMarkedAndSentToThoseWhoAskForIt() throws Exception {
        String id = silence(Duration.ofHours(1)).then().statusCode(201).header("Location", containsString("/silences/"))
                .body("state", is("active")).extract().path("id");
        Alert silenced;
        Alert open;
        try (EventReader told = open("", null); EventReader asking = open("&silenced=all", null)) {
            told.next();
            asking.next();
            silenced = raise(100);
            given().delete("/silences/" + id).then().statusCode(204);
            open = raise(300);

            assertThat(told.nextAlert().data()).contains("\"lower\":300");
            assertThat(asking.nextAlert().data()).contains("\"lower\":100", id);
            assertThat(asking.nextAlert().data()).contains("\"lower\":300", "\"silencedBy\":[]");
        }

        assertThat(silenced.silencedBy()).containsExactly(id);
        assertThat(open.silencedBy()).isEmpty();
        assertThat(listed("true")).extracting(Alert::id).containsExactly(silenced.id());
        assertThat(listed("false")).extracting(Alert::id).containsExactly(open.id());
        assertThat(listed("all")).hasSize(2);
        assertThat(feed("").getEntries()).extracting(SyndEntry::getUri).containsExactly("urn:uuid:" + open.id());
        try (var task = kafka.consumeStrings().fromTopics(Topics.ALERTS)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> task.getRecords().stream().anyMatch(record -> record.value().contains(open.id())));
            assertThat(task.getRecords()).noneMatch(record -> record.value().contains(silenced.id()));
        }
    }

    @Test
    void silencesThatAreOverStayListed() {
        String id = silence(Duration.ofHours(1)).path("id");
        given().delete("/silences/" + id).then().statusCode(204);

        given().get("/silences/" + id).then().statusCode(200).body("state", is("expired"))
                .body("match", hasItem(samples.matcher()));
        given().queryParam("limit", 1000).get("/silences").then().body("items.id", hasItem(id));
        given().get("/silences/none").then().statusCode(404).body("detail", containsString("GET /silences"));
    }

    @Test
    void theFeedIsReadInPagesAndUnchangedPagesAreNotSentAgain() throws Exception {
        raise(100);
        raise(300);
        Alert newest = raise(900);

        SyndFeed first = feed("&limit=2");
        String next = first.getLinks().stream().filter(link -> link.getRel().equals("next")).map(SyndLink::getHref).findFirst()
                .orElseThrow();
        SyndFeed second = read(given().urlEncodingEnabled(false).get(next));
        Response whole = given().queryParam("series", samples.series()).get("/alerts/feed");

        assertThat(first.getEntries()).hasSize(2).first().extracting(SyndEntry::getUri).isEqualTo("urn:uuid:" + newest.id());
        assertThat(second.getEntries()).hasSize(1);
        assertThat(second.getLinks()).noneMatch(link -> link.getRel().equals("next"));
        given().header("If-None-Match", whole.header("ETag")).queryParam("series", samples.series()).get("/alerts/feed").then()
                .statusCode(304);
        given().contentType("application/json").body("{\"by\": \"desk\"}").post("/alerts/" + newest.id() + "/acknowledgement")
                .then().statusCode(200);
        given().header("If-None-Match", whole.header("ETag")).queryParam("series", samples.series()).get("/alerts/feed").then()
                .statusCode(200);
    }

    @Test
    void afterASecondWithoutChangesTheFeedKnowsWhenItChangedLast() throws Exception {
        raise(100);
        String modified = await().atMost(Duration.ofSeconds(10))
                .until(() -> given().queryParam("series", samples.series()).get("/alerts/feed").header("Last-Modified"),
                        header -> header != null);

        given().header("If-Modified-Since", modified).queryParam("series", samples.series()).get("/alerts/feed").then()
                .statusCode(304);
    }

    @Test
    void anIdThatIsNoneIsToldPlainly() {
        given().header("Last-Event-ID", "yesterday").get("/alerts/stream").then().statusCode(400)
                .contentType("application/problem+json").body("detail", containsString("Last-Event-ID"));
    }

    private Alert raise(long number) {
        int before = outside.alerts(samples.series()).size();
        outside.send(samples.saysChange("Voice " + number, number / 3, Hedge.EXACT, number));
        return outside.alerts(samples.series(), before + 1).getFirst();
    }

    private Response silence(Duration length) {
        return given().contentType("application/json").body("""
                {"match": ["%s", "rule=\\"default\\""], "endsAt": "%s", "createdBy": "night desk", "comment": "a drill"}"""
                .formatted(samples.matcher(), Instant.now().plus(length))).post("/silences");
    }

    private record AlertPage(List<Alert> items) {
    }

    private List<Alert> listed(String silenced) {
        return StoredJson.read(given().queryParam("series", samples.series()).queryParam("silenced", silenced).get("/alerts")
                .asString(), AlertPage.class).items();
    }

    private SyndFeed feed(String more) throws Exception {
        return read(given().get("/alerts/feed?series=" + samples.series() + more));
    }

    private static SyndFeed read(Response answer) throws Exception {
        answer.then().statusCode(200).contentType(containsString("application/atom+xml"));
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }

    private EventReader open(String more, @Nullable String lastEventId) throws Exception {
        return EventReader.open(URI.create(stream + "?series=" + samples.series() + more), lastEventId);
    }
}
