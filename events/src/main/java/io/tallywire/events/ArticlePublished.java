package io.tallywire.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An article, or a new version of one that is known under the same id.
 *
 * @param publishedAt null where the publisher gave none; readers then take the time at which the article was first received
 * @param receivedAt when the ingest service accepted it
 */
public record ArticlePublished(String id, String publisher, String text, @Nullable String url, @Nullable String title,
        @Nullable String language, @Nullable Instant publishedAt, Instant receivedAt) {
}
