package io.tallywire.claims.origin;

import java.time.Instant;

/**
 * Whose text an article is.
 *
 * @param id of the article of this text that came in first
 * @param publisher of the article of this text that was published first
 * @param publishedAt when that was
 * @param copies how many other articles have the text
 */
public record OriginView(String id, String publisher, Instant publishedAt, long copies) {
}
