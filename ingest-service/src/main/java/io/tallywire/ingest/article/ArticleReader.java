package io.tallywire.ingest.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.Locale;

import io.tallywire.ingest.refusal.Reason;
import io.tallywire.ingest.refusal.Refused;
import io.tallywire.rest.text.Characters;

/** Turns the bytes of one JSON object into an article, or says what must be changed. */
public final class ArticleReader {
    /** Of the text, in UTF-8. */
    public static final int MAX_TEXT_BYTES = 1024 * 1024;
    /** Of the whole object: a text in which every character is escaped is six times as long, and has company. */
    public static final int MAX_JSON_BYTES = 8 * 1024 * 1024;

    private static final int MAX_PUBLISHER = 200;
    private static final int MAX_URL = 2000;
    private static final int MAX_TITLE = 2000;
    private static final int MAX_LANGUAGE = 35;
    private static final int MAX_TIME = 64;
    private static final Instant FIRST_DAY = Instant.parse("0001-01-01T00:00:00Z");

    private final InstantSource clock;
    private final Duration maxAhead;

    public ArticleReader(InstantSource clock, Duration maxAhead) {
        this.clock = clock;
        this.maxAhead = maxAhead;
    }

    /** @throws Refused if it is malformed, too large, or a field is wrong */
    public ArticleRequest read(byte[] json) {
        if (json.length > MAX_JSON_BYTES) {
            throw tooLarge("The JSON of an article may have " + MAX_JSON_BYTES + " bytes at most");
        }
        Fields fields = new Fields(ArticleJson.read(json));
        String publisher = fields.required("publisher", MAX_PUBLISHER);
        if (publisher.codePoints().anyMatch(Character::isISOControl)) {
            fields.fault("publisher", "must not hold control characters");
        }
        String text = fields.required("text", Integer.MAX_VALUE);
        long bytes = Characters.utf8Length(text);
        if (bytes > MAX_TEXT_BYTES) {
            throw tooLarge("`text` has " + bytes + " bytes in UTF-8 and may have " + MAX_TEXT_BYTES + " at most");
        }
        String title = fields.isBlank("title") ? null : fields.optional("title", MAX_TITLE);
        String url = fields.optional("url", MAX_URL, ArticleReader::address);
        String language = fields.optional("language", MAX_LANGUAGE, ArticleReader::languageTag);
        Instant publishedAt = fields.optional("publishedAt", MAX_TIME, this::time);
        String id = fields.optional("id", ArticleId.MAX_LENGTH, ArticleReader::id);
        fields.check();
        return new ArticleRequest(id == null ? ArticleId.derive(url, publisher, title, text) : id, publisher, text, url, title,
                language, publishedAt);
    }

    private static String id(String id) {
        String fault = ArticleId.fault(id);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
        return id;
    }

    private static String address(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "is no URL from character " + (e.getIndex() + 1) + " on; percent-encode what must not stand in one", e);
        }
        throw new IllegalArgumentException("must be an absolute address that begins with http:// or https://");
    }

    private static String languageTag(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("must be a BCP 47 tag such as `de` or `en-GB`", e);
        }
    }

    private Instant time(String value) {
        Instant time;
        try {
            time = OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be ISO 8601 with an offset, such as 2026-05-22T07:30:00+02:00", e);
        }
        Instant latest = clock.instant().plus(maxAhead);
        if (time.isAfter(latest)) {
            throw new IllegalArgumentException("lies in the future; it must not be after " + latest);
        }
        if (time.isBefore(FIRST_DAY)) {
            throw new IllegalArgumentException("must not be before the year 1");
        }
        return time;
    }

    private static Refused tooLarge(String fact) {
        return Refused.because(Reason.TOO_LARGE, fact + "; send it in parts, as articles of their own.");
    }
}
