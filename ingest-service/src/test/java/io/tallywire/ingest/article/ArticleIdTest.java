package io.tallywire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ArticleIdTest {
    @Test
    void theAddressAloneNamesAnArticle() {
        String id = ArticleId.derive("https://a.example/1", "A", "old title", "old text");

        assertThat(ArticleId.derive("https://a.example/1", "B", null, "new text")).isEqualTo(id);
        assertThat(ArticleId.derive("https://a.example/2", "A", "old title", "old text")).isNotEqualTo(id);
    }

    @Test
    void derivedIdsNeverChange() {
        assertThat(ArticleId.derive("https://a.example/1", "A", null, "x")).isEqualTo("d79e0a96b2be4661ff1b385e2bbae6d6");
        assertThat(ArticleId.derive(null, "A", null, "x")).isEqualTo("fe77ea2ad44bf3d5adb56dc0de44133e");
    }

    @Property(tries = 300)
    void withoutAnAddressEveryPartCounts(@ForAll String publisher, @ForAll String title, @ForAll String text,
            @ForAll String other) {
        Assume.that(!other.equals(title));
        String id = ArticleId.derive(null, publisher, title, text);

        assertThat(ArticleId.derive(null, publisher, title, text)).isEqualTo(id);
        assertThat(ArticleId.derive(null, publisher, null, text)).isNotEqualTo(id);
        assertThat(ArticleId.derive(null, publisher + title, "", text)).isNotEqualTo(title.isEmpty() ? "" : id);
        assertThat(ArticleId.fault(id)).isNull();
    }
}
