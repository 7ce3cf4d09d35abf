package io.tallywire.cli.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.tallywire.cli.Failure;

class ArticleFileTest {
    private static final ArticleFile.About NOTHING = new ArticleFile.About(null, null, null);

    @TempDir
    Path folder;

    @Test
    void anArticleKeepsWhatTheServiceTakes() throws IOException {
        var articles = file("{\"id\": \"a\", \"publisher\": \"P\", \"text\": \"T\", \"figures\": []}").articles(NOTHING);

        assertThat(articles).singleElement()
                .satisfies(article -> assertThat(article.toString())
                        .isEqualTo("{\"id\":\"a\",\"publisher\":\"P\",\"text\":\"T\"}"));
    }

    @Test
    void aFileMayHoldOneArticleALine() throws IOException {
        assertThat(file("{\"text\": \"1\"}\n{\"text\": \"2\"}\n").articles(NOTHING))
                .extracting(article -> article.path("text").asText())
                .containsExactly("1", "2");
    }

    @Test
    void aFileMayHoldAStoryOfArticles() throws IOException {
        assertThat(file("{\"story\": \"s\", \"articles\": [{\"text\": \"1\"}, {\"text\": \"2\"}]}").articles(NOTHING))
                .hasSize(2);
    }

    @Test
    void plainTextIsAnArticleOfTheNamedPublisher() throws IOException {
        var articles = file("Drei Boote liefen aus.").articles(new ArticleFile.About("Hafenblatt", "Boote", "de"));

        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.path("publisher").asText()).isEqualTo("Hafenblatt");
            assertThat(article.path("language").asText()).isEqualTo("de");
            assertThat(article.path("text").asText()).isEqualTo("Drei Boote liefen aus.");
        });
    }

    @Test
    void plainTextWithoutAPublisherIsRefused() {
        assertThatThrownBy(() -> file("Three boats left.").articles(NOTHING)).isInstanceOf(Failure.class)
                .hasMessageContaining("--publisher");
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        assertThatThrownBy(() -> file("{\"text\": \"1\"}\n{\"text\": ").articles(NOTHING)).isInstanceOf(Failure.class)
                .hasMessageContaining("at line 2");
    }

    private ArticleFile file(String content) throws IOException {
        return new ArticleFile(Files.writeString(folder.resolve("article"), content));
    }
}
