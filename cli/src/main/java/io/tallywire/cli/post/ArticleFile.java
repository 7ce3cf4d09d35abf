package io.tallywire.cli.post;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.Json;

/** The articles of a file: one JSON article, a list or story of them, NDJSON, or plain text. */
record ArticleFile(Path path) {
    private static final List<String> FIELDS = List.of("id", "publisher", "url", "title", "language", "publishedAt", "text");

    /** What a plain text does not say itself. */
    record About(@Nullable String publisher, @Nullable String title, @Nullable String language) {
    }

    List<ObjectNode> articles(About about) {
        String content = content();
        if (!content.stripLeading().startsWith("{") && !content.stripLeading().startsWith("[")) {
            return List.of(plain(content, about));
        }
        List<ObjectNode> articles = new ArrayList<>();
        try (var values = Json.MAPPER.readerFor(JsonNode.class).<JsonNode> readValues(content)) {
            while (values.hasNextValue()) {
                collect(values.nextValue(), articles);
            }
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Failure(path + " is no JSON" + (at == null ? "" : " at line " + at.getLineNr()) + ": "
                    + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Failure("cannot read " + path + ": " + e.getMessage());
        }
        return articles;
    }

    private void collect(JsonNode json, List<ObjectNode> articles) {
        if (json.isArray()) {
            json.forEach(item -> collect(item, articles));
        } else if (json.has("articles")) {
            collect(json.get("articles"), articles);
        } else if (json instanceof ObjectNode article) {
            // Files of annotated articles hold more than the service takes.
            articles.add(article.retain(FIELDS));
        } else {
            throw new Failure(path + " holds JSON that is no article: an article is an object with \"publisher\" and \"text\"");
        }
    }

    private ObjectNode plain(String content, About about) {
        if (about.publisher() == null) {
            throw new Failure(path + " is plain text; say who published it with --publisher");
        }
        return Json.MAPPER.createObjectNode().put("publisher", about.publisher()).put("title", about.title())
                .put("language", about.language()).put("text", content);
    }

    private String content() {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new Failure(path + " is not UTF-8; convert it first");
        } catch (IOException e) {
            throw new Failure("cannot read " + path + "; is it there, and a file?");
        }
    }
}
