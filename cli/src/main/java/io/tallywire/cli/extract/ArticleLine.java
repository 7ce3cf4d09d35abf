package io.tallywire.cli.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.Json;
import io.tallywire.figures.Article;

/** An article as a line of NDJSON. */
record ArticleLine(JsonNode id, Article article) {
    /** @throws Failure that says what is wrong with the line */
    static ArticleLine parse(byte[] line) {
        JsonNode json = json(line);
        if (!json.isObject()) {
            throw new Failure("the line is no JSON object");
        }
        String text = string(json, "text");
        if (text == null) {
            throw new Failure("\"text\" is missing");
        }
        return new ArticleLine(json.path("id"), new Article(text, string(json, "title"), string(json, "language"),
                instant(string(json, "publishedAt")), string(json, "publisher")));
    }

    private static JsonNode json(byte[] line) {
        try {
            return Json.MAPPER.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString());
        } catch (CharacterCodingException e) {
            throw new Failure("the line is not UTF-8");
        } catch (JsonProcessingException e) {
            throw new Failure("the line is no JSON: " + e.getOriginalMessage());
        }
    }

    private static @Nullable String string(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Failure("\"" + field + "\" must be a string");
        }
        return value.textValue();
    }

    private static @Nullable Instant instant(@Nullable String time) {
        if (time == null) {
            return null;
        }
        try {
            return time.contains("T") ? OffsetDateTime.parse(time).toInstant()
                    : LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new Failure("\"publishedAt\" is no ISO 8601 time: " + time);
        }
    }
}
