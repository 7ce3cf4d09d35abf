package io.tallywire.origins;

import java.time.Instant;
import java.util.List;

import io.tallywire.figures.Figure;

/**
 * The text of a version of an article, to be compared with others.
 *
 * @param figures found in the text, in order of their places
 */
public record ArticleText(String articleId, int version, String publisher, Instant publishedAt, String text,
        List<Figure> figures) {
}
