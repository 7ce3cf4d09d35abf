package io.tallywire.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;

import io.tallywire.events.ArticlePublished;
import io.tallywire.events.ArticleWithdrawn;
import io.tallywire.events.CloudEventHeaders;
import io.tallywire.events.EventJson;
import io.tallywire.events.EventType;
import io.tallywire.events.Topics;

/** The Kafka records that tell of articles. */
public final class ArticleEvents {
    private static final String SOURCE = "/ingest-service";

    private ArticleEvents() {
    }

    /** @param fingerprint the same for every posting of the same content under the same id, and for nothing else */
    public static ProducerRecord<String, byte[]> published(ArticlePublished article, String fingerprint) {
        return event(article.id(), EventType.ARTICLE_PUBLISHED, fingerprint, article.receivedAt(), article);
    }

    /** An article may be withdrawn, published again and withdrawn again: each is an event of its own. */
    public static ProducerRecord<String, byte[]> withdrawn(ArticleWithdrawn article) {
        return event(article.id(), EventType.ARTICLE_WITHDRAWN, article.id() + '\n' + article.withdrawnAt(),
                article.withdrawnAt(),
                article);
    }

    private static ProducerRecord<String, byte[]> event(String key, EventType type, String identity, Instant time,
            Record value) {
        var message = new ProducerRecord<>(Topics.ARTICLES, key, EventJson.write(value));
        Map<String, String> headers = CloudEventHeaders.of(type, SOURCE, identity, time);
        headers.forEach((name, header) -> message.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
