package io.tallywire.claims.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.tallywire.events.ArticlePublished;

/** SHA-256 over everything that makes a version of an article; the time of receipt is no part of it. */
public final class ContentHash {
    private ContentHash() {
    }

    public static String of(ArticlePublished article) {
        MessageDigest digest = sha256();
        for (Object part : new Object[] { article.publisher(), article.url(), article.title(), article.language(),
                article.publishedAt(), article.text() }) {
            digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0xFF);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
