package io.tallywire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.tallywire.ingest.refusal.Reason;
import io.tallywire.ingest.refusal.Refused;
import io.tallywire.ingest.refusal.Violation;

class ArticleReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final ArticleReader reader = new ArticleReader(InstantSource.fixed(NOW), Duration.ofDays(1));

    @Test
    void everyFieldIsTakenAsGiven() {
        ArticleRequest article = read(
                """
                        {"id": "storm 4", "publisher": "Küstenblatt", "text": "<p>12 Boote</p>\\n", "url": "https://kueste.example/4",
                         "title": "Sturm", "language": "de-AT", "publishedAt": "2026-02-28T23:30:00+01:00", "section": {"any": ["thing"]}}""");

        assertThat(article)
                .isEqualTo(new ArticleRequest("storm 4", "Küstenblatt", "<p>12 Boote</p>\n", "https://kueste.example/4",
                        "Sturm", "de-AT", Instant.parse("2026-02-28T22:30:00Z")));
    }

    @Test
    void publisherAndTextAreEnough() {
        ArticleRequest article = read("{\"publisher\": \"Wire\", \"text\": \"1234567890\", \"title\": \"\", \"url\": null}");

        assertThat(article.id()).matches("[0-9a-f]{32}");
        assertThat(article.title()).isNull();
        assertThat(article.publishedAt()).isNull();
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(read("\uFEFF{\"publisher\": \"Wire\", \"text\": \"5\"}").text()).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "{", "{\"publisher\": }", "[]", "\"text\"", "null", "{} {}", "{'publisher': 1}",
            "{\"a\": NaN}",
            "{\"publisher\": \"A\", \"text\": \"x\", \"publisher\": \"B\"}", "{\"publisher\": \"A\", \"text\": \"x\"} ]" })
    void whatIsNoJsonObjectIsMalformed(String json) {
        Refused refused = refusal(json);

        assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refused.problem().detail()).doesNotContain("com.", "java.", "Exception");
    }

    @Test
    void deepNestingIsMalformedAndNotFatal() {
        assertThat(refusal("{\"publisher\": " + "[".repeat(200_000)).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void invalidUtf8IsNamedByItsPlace() {
        byte[] json = "{\"publisher\": \"A?\"}".getBytes(StandardCharsets.US_ASCII);
        json[15] = (byte) 0xE4;

        assertThatThrownBy(() -> reader.read(json)).isInstanceOf(Refused.class).hasMessageStartingWith("Byte 15 ");
    }

    @Test
    void aSurrogateEncodedInThreeBytesIsInvalidUtf8() {
        byte[] json = "{\"publisher\": \"A\", \"text\": \"???\"}".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(new byte[] { (byte) 0xED, (byte) 0xA0, (byte) 0x80 }, 0, json, 28, 3);

        assertThatThrownBy(() -> reader.read(json)).isInstanceOf(Refused.class).hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "publisher   | null                          | is missing",
            "publisher   | \" \"                         | must not be blank",
            "publisher   | 7                             | must be a string",
            "publisher   | \"a\\nb\"                     | control characters",
            "text        | \"\"                          | must not be blank",
            "text        | [\"a\"]                       | must be a string",
            "text        | \"a\\u0000b\"                 | U+0000 (at offset 1)",
            "text        | \"a\\ud83d\"                  | surrogate pair (at offset 1)",
            "title       | \"\\udc00\"                   | surrogate pair (at offset 0)",
            "title       | true                          | must be a string",
            "id          | \"\"                          | must not be blank",
            "id          | \"a/b\"                       | slashes",
            "id          | \"a\\\\b\"                    | slashes",
            "id          | \"a\\u0007\"                  | control characters",
            "id          | \"..\"                        | dot",
            "id          | \" a\"                        | space",
            "url         | \"/relative\"                 | http",
            "url         | \"ftp://a.example/x\"         | http",
            "url         | \"javascript:alert(1)\"       | http",
            "url         | \"https://\"                  | URL",
            "url         | \"https://a.example/a b\"     | percent-encode",
            "language    | \"de_DE\"                     | BCP 47",
            "language    | \"\"                          | must not be blank",
            "language    | \"german!\"                   | BCP 47",
            "publishedAt | \"2026-02-28\"                | ISO 8601",
            "publishedAt | \"2026-02-28T10:00:00\"       | ISO 8601",
            "publishedAt | \"2026-02-30T10:00:00Z\"      | ISO 8601",
            "publishedAt | \"2026-03-02T12:00:01Z\"      | future",
            "publishedAt | \"-0044-03-15T12:00:00Z\"     | year 1",
            "publishedAt | 1772280000                    | must be a string" })
    void aFaultyFieldIsNamedWithWhatItMustBe(String field, String value, String expected) {
        String publisher = field.equals("publisher") ? "" : "\"publisher\": \"A\", ";
        String text = field.equals("text") ? "" : "\"text\": \"x\", ";

        Refused refused = refusal("{" + publisher + text + "\"" + field + "\": " + value + "}");

        assertThat(refused.reason()).isEqualTo(Reason.INVALID);
        assertThat(refused.problem().violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.message()).contains(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({ "id, 200", "publisher, 200", "title, 2000" })
    void lengthIsCountedInCharacters(String field, int most) {
        assertThat(read(withLength(field, most)).publisher()).isNotEmpty();
        assertThat(refusal(withLength(field, most + 1)).problem().violations())
                .containsExactly(new Violation(field, "must not be longer than " + most + " characters"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(refusal("{\"url\": 5, \"language\": \"?\"}").problem().violations()).extracting(Violation::field)
                .containsExactly("publisher", "text", "url", "language");
    }

    @ParameterizedTest
    @ValueSource(strings = { "ja", "zh-Hant-TW", "xx", "tlh", "x-own", "i-klingon", "und" })
    void aWellFormedTagOfAnUnsupportedLanguageIsTaken(String tag) {
        assertThat(read("{\"publisher\": \"A\", \"text\": \"x\", \"language\": \"" + tag + "\"}").language()).isNotNull();
    }

    @Test
    void aMebibyteOfTextIsTakenAndOneMoreIsNot() {
        String umlauts = "ü".repeat(ArticleReader.MAX_TEXT_BYTES / 2);

        assertThat(read(withText(umlauts)).text()).isEqualTo(umlauts);
        assertThat(refusal(withText(umlauts + "u")).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aTextIsMeasuredWithoutItsEscapes() {
        assertThat(read(withText("\\n".repeat(ArticleReader.MAX_TEXT_BYTES - 1) + "x")).text())
                .hasSize(ArticleReader.MAX_TEXT_BYTES);
    }

    private ArticleRequest read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private Refused refusal(String json) {
        return catchThrowableOfType(Refused.class, () -> read(json));
    }

    private static String withText(String text) {
        return "{\"publisher\": \"A\", \"text\": \"" + text + "\"}";
    }

    private static String withLength(String field, int length) {
        String publisher = field.equals("publisher") ? "" : "\"publisher\": \"A\", ";
        return "{" + publisher + "\"text\": \"x\", \"" + field + "\": \"" + "😀".repeat(length) + "\"}";
    }
}
