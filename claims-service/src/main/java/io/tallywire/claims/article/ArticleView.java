package io.tallywire.claims.article;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.tallywire.claims.claim.ClaimView;
import io.tallywire.claims.origin.OriginView;

/**
 * An article as clients see it.
 *
 * @param version from 1, one more for each change of its content
 * @param status `active` or `withdrawn`
 * @param origin whose text it is
 * @param claims the claims of this version, in order of the text; none where it was withdrawn
 */
public record ArticleView(String id, int version, String status, String publisher, @Nullable String url, @Nullable String title,
        @Nullable String language, String text, Instant publishedAt, Instant receivedAt, OriginView origin,
        List<ClaimView> claims) {
    static ArticleView of(ArticleEntity article, OriginView origin, List<ClaimView> claims) {
        return new ArticleView(article.id(), article.version(), article.status(), article.publisher(), article.url(),
                article.title(),
                article.language(), article.text(), article.publishedAt(), article.receivedAt(), origin, claims);
    }
}
