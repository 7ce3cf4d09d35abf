package io.tallywire.ingest.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.tallywire.rest.text.Characters;

/** The names under which articles are known. */
public final class ArticleId {
    static final int MAX_LENGTH = 200;
    private static final int DERIVED_BYTES = 16;

    private ArticleId() {
    }

    /**
     * The id of an article that came without one: the first half of a SHA-256 in hexadecimal, of the address where there is
     * one,
     * else of publisher, title and text. The same input has the same id for ever.
     */
    static String derive(@Nullable String url, String publisher, @Nullable String title, String text) {
        return url == null ? digest("content", publisher, title, text) : digest("url", url);
    }

    /** A hash over parts of which none can flow into the next: each is preceded by its length, a missing one has none. */
    static String digest(@Nullable String... parts) {
        MessageDigest sha = sha256();
        for (String part : parts) {
            if (part == null) {
                sha.update("-:".getBytes(StandardCharsets.UTF_8));
            } else {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
        }
        return HexFormat.of().formatHex(sha.digest(), 0, DERIVED_BYTES);
    }

    /** What an id must be that this one is not; null if nothing. An id must stand in a path, whatever proxies do to it. */
    public static @Nullable String fault(String id) {
        if (id.isBlank()) {
            return "must not be blank; leave it out to have one derived";
        }
        if (id.codePointCount(0, id.length()) > MAX_LENGTH) {
            return "must not be longer than " + MAX_LENGTH + " characters";
        }
        if (!id.strip().equals(id)) {
            return "must not begin or end with a space";
        }
        if (id.equals(".") || id.equals("..")) {
            return "must not be a dot or two";
        }
        if (id.codePoints().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))) {
            return "must not hold slashes, backslashes or control characters";
        }
        return Characters.fault(id);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
