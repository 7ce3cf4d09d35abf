package io.tallywire.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.tallywire.cli.Json;
import io.tallywire.figures.Counted;
import io.tallywire.figures.Figure;
import io.tallywire.figures.FigureExtractor;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Span;
import io.tallywire.figures.TimeSpan;

class ExtractionStreamTest {
    private static final FigureExtractor NONE = article -> List.of();

    private boolean good;

    @Test
    void answersComeInTheOrderOfTheInput() throws IOException {
        List<String> input = IntStream.range(0, 5000).mapToObj("{\"id\": \"article %d\", \"text\": \"…\"}"::formatted).toList();

        assertThat(extract(NONE, String.join("\n", input)))
                .containsExactlyElementsOf(IntStream.range(0, 5000)
                        .mapToObj("{\"id\":\"article %d\",\"language\":null,\"figures\":[]}"::formatted).toList());
        assertThat(good).isTrue();
    }

    @Test
    void aBadLineIsAnsweredInItsPlaceAndTheOthersAreExtracted() throws IOException {
        List<String> answers = extract(NONE, """
                {"id": "a", "text": "x", "language": "en"}
                {"id": "b", "text":

                {"id": "c"}
                ["d"]
                {"id": "e", "text": 5}
                {"id": "f", "text": "", "publishedAt": "yesterday"}
                {"id": "g", "text": ""}""");

        assertThat(answers).hasSize(7);
        assertThat(answers.getFirst()).isEqualTo("{\"id\":\"a\",\"language\":\"en\",\"figures\":[]}");
        assertThat(answers.get(1)).startsWith("{\"line\":2,\"error\":\"the line is no JSON");
        assertThat(answers.get(2)).isEqualTo("{\"line\":4,\"error\":\"\\\"text\\\" is missing\"}");
        assertThat(answers.get(3)).startsWith("{\"line\":5,");
        assertThat(answers.get(4)).contains("\\\"text\\\" must be a string");
        assertThat(answers.get(5)).contains("publishedAt", "yesterday");
        assertThat(answers.get(6)).startsWith("{\"id\":\"g\"");
        assertThat(good).isFalse();
    }

    @Test
    void whatIsNotUtf8IsABadLine() throws IOException {
        assertThat(extract(NONE, "{\"text\": \"Müller\"}", StandardCharsets.ISO_8859_1))
                .containsExactly("{\"line\":1,\"error\":\"the line is not UTF-8\"}");
    }

    @Test
    void anEmptyInputGivesAnEmptyOutput() throws IOException {
        assertThat(extract(NONE, "")).isEmpty();
        assertThat(good).isTrue();
    }

    @Test
    void aLineMayBeLongerThanAnyBuffer() throws IOException {
        FigureExtractor longText = article -> {
            assertThat(article.text()).hasSize(3_000_000);
            return List.of();
        };

        assertThat(extract(longText, "{\"id\":1,\"text\":\"" + "ä".repeat(3_000_000) + "\"}\r\n"))
                .containsExactly("{\"id\":1,\"language\":null,\"figures\":[]}");
    }

    @Test
    void aFigureIsWrittenWithPlainDecimalsAndWithoutLeavingAnythingOut() throws IOException {
        Figure figure = new Figure(3, 15, "bis zu 1,2 t", new Interval(null, new BigDecimal("1.2E+3")), Hedge.AT_MOST, "kg",
                Role.LEVEL,
                new Counted("Reis", 16, 20), Modality.PROJECTED, null,
                new TimeSpan(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)), Map.of("counted", "rice"), new Span(0, 21),
                0.5);

        String answer = extract(article -> List.of(figure), "{\"id\": \"x\", \"text\": \"\", \"language\": \"de\"}").getFirst();

        assertThat(Json.MAPPER.readTree(answer)).isEqualTo(Json.MAPPER.readTree("""
                {"id": "x", "language": "de", "figures": [{"start": 3, "end": 15, "text": "bis zu 1,2 t", "lower": null,
                 "upper": 1200, "hedge": "at-most", "unit": "kg", "role": "level",
                 "counted": {"text": "Reis", "start": 16, "end": 20}, "modality": "projected", "source": null,
                 "time": {"from": "2025-03-01", "to": "2025-03-31"}, "labels": {"counted": "rice"},
                 "sentence": {"start": 0, "end": 21}, "confidence": 0.5}]}"""));
        assertThat(answer).contains("\"upper\":1200");
    }

    private List<String> extract(FigureExtractor extractor, String input) throws IOException {
        return extract(extractor, input, StandardCharsets.UTF_8);
    }

    private List<String> extract(FigureExtractor extractor, String input, Charset charset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        good = new ExtractionStream(new LineExtraction(extractor), 3).copy(new ByteArrayInputStream(input.getBytes(charset)),
                out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
