package io.tallywire.cli.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;

import io.tallywire.cli.Failure;
import io.tallywire.cli.Json;
import io.tallywire.figures.Article;
import io.tallywire.figures.Figure;
import io.tallywire.figures.FigureExtractor;

/** Turns lines of articles into lines of figures; threads may share one. */
record LineExtraction(FigureExtractor extractor) {
    @JsonPropertyOrder({ "id", "language", "figures" })
    private record Found(JsonNode id, @Nullable String language, List<Figure> figures) {
    }

    @JsonPropertyOrder({ "line", "error" })
    private record Bad(long line, @Nullable String error) {
    }

    /** The answer to some lines, and whether all of them could be read. */
    record Answer(byte[] bytes, boolean good) {
    }

    Answer answer(List<LineReader.Line> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.size() * 1024);
        boolean good = true;
        for (LineReader.Line line : lines) {
            try {
                write(found(ArticleLine.parse(line.bytes())), out);
            } catch (Failure reason) {
                good = false;
                write(new Bad(line.number(), reason.getMessage()), out);
            }
        }
        return new Answer(out.toByteArray(), good);
    }

    private Found found(ArticleLine line) {
        Article article = line.article();
        if (article.language() == null) {
            article = new Article(article.text(), article.title(), extractor.languageOf(article), article.publishedAt(),
                    article.publisher());
        }
        return new Found(line.id(), article.language(), extractor.extract(article));
    }

    private static void write(Object value, ByteArrayOutputStream out) {
        try {
            out.write(Json.MAPPER.writeValueAsBytes(value));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
