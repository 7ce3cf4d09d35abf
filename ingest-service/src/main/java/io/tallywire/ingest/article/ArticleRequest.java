package io.tallywire.ingest.article;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.tallywire.events.ArticlePublished;

/** An article that was checked and can be published. */
@Schema(name = "Article", description = "An article. Fields that are not named here are passed over.")
public record ArticleRequest(
        @Schema(description = "derived from `url`, else from publisher, title and text, if left out; a new text under a known id is"
                + " a new version; no slashes, no control characters", minLength = 1, maxLength = 200, examples = "flood-17") String id,
        @Schema(description = "who published it", required = true, minLength = 1, maxLength = 200, examples = "Northern Wire") String publisher,
        @Schema(description = "the running text, at most 1 MiB in UTF-8; kept as given, HTML included", required = true, minLength = 1, examples = "At least 26 people died, police said.") String text,
        @Schema(description = "an absolute http or https address", maxLength = 2000, examples = "https://news.example/flood-17") @Nullable String url,
        @Schema(maxLength = 2000, examples = "Flood in the valley") @Nullable String title,
        @Schema(description = "BCP 47 tag; detected if left out", maxLength = 35, examples = "en") @Nullable String language,
        @Schema(description = "ISO 8601 with an offset; at most a day in the future", examples = "2026-05-22T07:30:00+02:00") @Nullable Instant publishedAt) {
    ArticlePublished receivedAt(Instant now) {
        return new ArticlePublished(id, publisher, text, url, title, language, publishedAt, now);
    }
}
