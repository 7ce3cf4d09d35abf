package io.tallywire.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.events.ArticleWithdrawn;
import io.tallywire.events.EventType;
import io.tallywire.teststack.OnTestStack;
import javax.sql.DataSource;

/** Claims go in as articles; those who follow them see each as it is stored and changed. */
@QuarkusTest
@OnTestStack(database = "claims")
@Timeout(120)
class ClaimStreamIT {
    private static final String FLOOD = "Im Hafen von Kleinstadt wurden nach dem Brand 17 Menschen verletzt.";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;
    @TestHTTPResource("/claims/stream")
    URI stream;
    @Inject
    DataSource dataSource;

    private Newsroom newsroom;
    private final String publisher = "Bote " + UUID.randomUUID();
    private final String id = "stream-" + publisher.substring(5);

    @BeforeEach
    void connect() {
        newsroom = new Newsroom(bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        newsroom.close();
    }

    @Test
    void whoFollowsSeesAClaimStoredAndWithdrawn() throws Exception {
        try (Follower follower = new Follower(null)) {
            follower.awaitGreeting();
            newsroom.through(Newsroom.article(id, publisher, FLOOD, Newsroom.NOON));
            assertThat(follower.next()).contains("\"articleId\":\"" + id, "\"status\":\"active\"", "\"seriesLabels\":{");

            newsroom.kafka().produceStrings().fromRecords(Newsroom.record(id, EventType.ARTICLE_WITHDRAWN,
                    new ArticleWithdrawn(id, Newsroom.NOON.plusSeconds(60)))).awaitCompletion();

            assertThat(follower.next()).contains("\"articleId\":\"" + id, "\"status\":\"withdrawn\"");
        }
    }

    @Test
    void whoComesBackGetsWhatWasStoredMeanwhileOnce() throws Exception {
        String last;
        try (Follower follower = new Follower(null)) {
            last = follower.awaitGreeting();
        }
        newsroom.through(Newsroom.article(id + "-1", publisher, FLOOD, Newsroom.NOON));
        newsroom.through(Newsroom.article(id + "-2", publisher, FLOOD, Newsroom.NOON));

        try (Follower follower = new Follower(last)) {
            assertThat(follower.next()).contains(id + "-1");
            last = follower.lastId;
        }
        try (Follower follower = new Follower(last)) {
            assertThat(follower.next()).contains(id + "-2");
        }
    }

    @Test
    void aTransactionThatBeganEarlierAndEndsLaterHidesNothing() throws Exception {
        try (Follower follower = new Follower(null); Connection slow = dataSource.getConnection()) {
            follower.awaitGreeting();
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                statement.execute("select pg_current_xact_id()");
                newsroom.through(Newsroom.article(id, publisher, FLOOD, Newsroom.NOON));
            }
            slow.commit();

            assertThat(follower.next()).contains(id);
        }
    }

    @Test
    void anIdThatIsNoneIsToldPlainly() {
        given().queryParam("lastEventId", "x").get("/claims/stream").then().statusCode(400)
                .contentType("application/problem+json").body("detail", containsString("Last-Event-ID"));
        given().queryParam("match", "counted").get("/claims/stream").then().statusCode(400);
    }

    private final class Follower implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final Iterator<String> lines;
        private String lastId = "";

        Follower(@Nullable String lastEventId) throws Exception {
            HttpRequest.Builder request = HttpRequest
                    .newBuilder(URI.create(stream + "?publisher=" + publisher.replace(" ", "%20")));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            lines = client.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body().iterator();
        }

        /** The id that the greeting gives. */
        String awaitGreeting() {
            while (lastId.isEmpty()) {
                read();
            }
            return lastId;
        }

        /** The data of the next event. */
        String next() {
            List<String> data = new ArrayList<>();
            while (data.isEmpty()) {
                String line = read();
                if (line.startsWith("data:")) {
                    data.add(line);
                }
            }
            return data.getFirst();
        }

        private String read() {
            String line = lines.next();
            if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            }
            return line;
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
