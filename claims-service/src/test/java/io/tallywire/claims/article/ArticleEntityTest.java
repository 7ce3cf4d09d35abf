package io.tallywire.claims.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.tallywire.events.ArticlePublished;

class ArticleEntityTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void aReplayedDeadLetterDoesNotPutAnOldTextOverANewerOne() {
        assertThat(article(10, NOON).isNewerThan(new EventPlace(0, 99, NOON.minusSeconds(60), true))).isTrue();
        assertThat(article(10, NOON).isNewerThan(new EventPlace(1, 99, NOON.minusSeconds(60), true))).isTrue();
        assertThat(article(10, NOON).isNewerThan(new EventPlace(0, 99, NOON.plusSeconds(60), true))).isFalse();
    }

    @Test
    void anEventReadAgainIsStale() {
        ArticleEntity article = article(10, NOON);

        assertThat(article.isNewerThan(new EventPlace(0, 10, NOON))).isTrue();
        assertThat(article.isNewerThan(new EventPlace(0, 9, NOON.minusSeconds(60)))).isTrue();
    }

    @Test
    void aLaterEventIsTakenThoughTheClockOfItsIngestServiceIsSlow() {
        assertThat(article(10, NOON).isNewerThan(new EventPlace(0, 11, NOON.minusSeconds(60)))).isFalse();
    }

    @Test
    void aTopicMadeAnewCountsFromTheBeginning() {
        assertThat(article(10, NOON).isNewerThan(new EventPlace(0, 0, NOON.plusSeconds(60)))).isFalse();
    }

    @Test
    void withoutATimeOfPublicationTheFirstReceiptStandsThroughAllVersions() {
        ArticleEntity article = article(10, NOON);

        article.publish(event("two", NOON.plusSeconds(60)), new EventPlace(0, 11, NOON.plusSeconds(60)), "hash");

        assertThat(article.publishedAt()).isEqualTo(NOON);
        assertThat(article.version()).isEqualTo(2);
    }

    private static ArticleEntity article(long offset, Instant receivedAt) {
        ArticleEntity article = new ArticleEntity("a", receivedAt);
        article.publish(event("one", receivedAt), new EventPlace(0, offset, receivedAt), "hash");
        return article;
    }

    private static ArticlePublished event(String text, Instant receivedAt) {
        return new ArticlePublished("a", "Talbote", text, null, null, null, null, receivedAt);
    }
}
