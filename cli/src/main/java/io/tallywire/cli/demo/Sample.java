package io.tallywire.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Json;
import io.tallywire.samples.SampleStory;

/**
 * An article of the sample story.
 *
 * @param article as it is posted
 * @param alerts the kinds of alert that it must raise
 */
record Sample(JsonNode article, List<String> alerts) {
    /** The story in the order of publication. */
    static List<Sample> story() {
        try {
            return Json.MAPPER.readValue(SampleStory.json(), new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return article.path("id").asText();
    }

    String heading() {
        return "%s, %s: %s".formatted(article.path("publisher").asText(), article.path("publishedAt").asText().substring(0, 10),
                article.path("title").asText());
    }
}
