package io.tallywire.claims;

import static io.restassured.RestAssured.given;
import static io.tallywire.claims.Newsroom.article;
import static io.tallywire.claims.Newsroom.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.teststack.OnTestStack;

/** Copies go in by Kafka; clients see whose text they are. */
@QuarkusTest
@OnTestStack(database = "claims")
class OriginPathIT {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private Newsroom newsroom;
    private final String first = "first-" + UUID.randomUUID();
    private final String second = "second-" + UUID.randomUUID();

    @BeforeEach
    void open() {
        newsroom = new Newsroom(bootstrapServers);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void claimsOfACopyNameTheArticleItIsACopyOf() {
        Instant time = Instant.parse("2126-01-04T12:00:00Z");
        String copy = Texts.withoutLastParagraph(Texts.BRIDGE).replace("14 ", "31 ");
        newsroom.through(article(first, "Flussbote", Texts.BRIDGE, time));

        newsroom.through(article(second, "Tagespost", copy, time.minusSeconds(60)))
                .body("claims.origin", everyItem(equalTo(first))).body("claims.text", hasItem("mindestens 31"));

        for (String id : new String[] { first, second }) {
            stored(id).body("origin.id", equalTo(first)).body("origin.copies", equalTo(1))
                    .body("origin.publisher", equalTo("Tagespost"));
        }
        given().queryParam("origin", first).queryParam("publisher", "Tagespost").get("/claims").then()
                .body("items", not(hasSize(0))).body("items.articleId", everyItem(equalTo(second)));
        assertThat(newsroom.claimEvents(second)).isNotEmpty()
                .allSatisfy(event -> assertThat(event.path("origin").asText()).isEqualTo(first));
    }

    @Test
    void anotherArticleOnTheSameEventIsItsOwnOrigin() {
        Instant time = Instant.parse("2127-01-04T12:00:00Z");
        newsroom.through(article(first, "Flussbote", Texts.BRIDGE, time));

        newsroom.through(article(second, "Tagespost", Texts.OTHER_ON_BRIDGE, time)).body("origin.id", equalTo(second))
                .body("origin.copies", equalTo(0)).body("claims", not(hasSize(0)))
                .body("claims.origin", everyItem(equalTo(second)));
    }
}
