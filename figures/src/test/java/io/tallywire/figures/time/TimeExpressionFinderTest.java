package io.tallywire.figures.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import io.tallywire.figures.Article;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.TextScanner;

class TimeExpressionFinderTest {
    private final TextScanner scanner = new TextScanner();
    private final TimeExpressionFinder finder = new TimeExpressionFinder();

    private String described(String language, String text) {
        Document document = scanner.scan(new Article(text, null, language, Instant.parse("2026-06-17T10:00:00Z"), null),
                language);
        return finder.find(document).stream()
                .map(time -> document.textOf(time.firstToken(), time.endToken()) + " = " + days(time))
                .collect(Collectors.joining("; "));
    }

    private static String days(TimeExpression time) {
        var span = time.span();
        return span == null ? "-" : span.from().equals(span.to()) ? span.from() + "" : span.from() + ".." + span.to();
    }

    /** The day of publication is a Wednesday, 17 June 2026. */
    @ParameterizedTest
    @CsvFileSource(resources = "times.csv", delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = true)
    void theTimesOfASentenceAreResolved(String language, String text, String expected) {
        assertThat(described(language, text)).isEqualTo(expected);
    }

    @Test
    void inJanuaryThisWinterHasBegunTheYearBefore() {
        Document document = scanner.scan(new Article("In diesem Winter starben elf Wanderer.", null, "de",
                Instant.parse("2026-01-19T10:00:00Z"), null), "de");

        assertThat(finder.find(document)).extracting(TimeExpressionFinderTest::days).containsExactly("2025-12-01..2026-02-28");
    }

    @Test
    void withoutADayOfPublicationOnlyFullDatesHaveDays() {
        Document document = scanner.scan(Article.of("Am Montag und am 3. März 2025 kamen Gäste."), "de");

        assertThat(finder.find(document)).extracting(TimeExpression::span).hasSize(2).first().isNull();
    }
}
