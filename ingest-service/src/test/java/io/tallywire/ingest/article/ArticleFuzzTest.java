package io.tallywire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

import io.tallywire.ingest.refusal.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes is an article, or is refused with a reason. */
class ArticleFuzzTest {
    private final ArticleReader reader = new ArticleReader(InstantSource.system(), Duration.ofDays(1));

    @Provide
    Arbitrary<String> nearlyAnArticle() {
        return Arbitraries.of("{", "}", "[", "]", ":", ",", "\"publisher\":\"A\"", "\"text\":\"x\"", "\"id\":", "\"url\":",
                "\"http://a/\"", "\"language\":", "\"de\"", "\"publishedAt\":", "\"2026-05-04T08:00:00Z\"",
                "\"+999999999-01-01T00:00:00Z\"",
                "\"\\ud800\"", "\"\\u0000\"", "1e999999999", "1e99999999999", "null", "true", "\uFEFF", "\u0000",
                "\uD83C\uDF0A", "//")
                .list().ofMaxSize(20).map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void nearlyArticlesAreReadOrRefused(@ForAll("nearlyAnArticle") String json) {
        readOrRefuse(json.getBytes(StandardCharsets.UTF_8));
        readOrRefuse(("{\"publisher\":\"A\",\"text\":\"x\"," + json + "}").getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 3000)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    private void readOrRefuse(byte[] json) {
        try {
            assertThat(reader.read(json).id()).isNotBlank();
        } catch (Refused e) {
            assertThat(e.reason().status()).isBetween(400, 499);
            assertThat(e.problem().detail()).isNotBlank().doesNotContain("fasterxml", "java.");
        }
    }
}
