package io.tallywire.figures.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.tallywire.figures.Article;
import io.tallywire.figures.text.Document;
import io.tallywire.figures.text.TextScanner;
import io.tallywire.figures.time.TimeExpressionFinder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class QuantityFinderTest {
    private final TextScanner scanner = new TextScanner();
    private final TimeExpressionFinder times = new TimeExpressionFinder();
    private final QuantityFinder finder = new QuantityFinder();

    private List<Quantity> find(String language, String text) {
        Document document = scanner.scan(new Article(text, null, language, Instant.parse("2026-06-17T10:00:00Z"), null),
                language);
        return finder.find(document, times.find(document));
    }

    /** "rund 20 km = 20 km about": span, interval, unit and hedge of each quantity. */
    private String described(String language, String text) {
        return find(language, text).stream().map(quantity -> describe(text, quantity)).collect(Collectors.joining("; "));
    }

    private static String describe(String text, Quantity quantity) {
        var interval = quantity.interval();
        String value = interval.isPoint() ? interval.lower() + "" : "[" + interval.lower() + ", " + interval.upper() + "]";
        return text.substring(quantity.start(), quantity.end()) + " = " + value + " " + quantity.unit() + " "
                + quantity.hedge().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @ParameterizedTest
    @CsvFileSource(resources = "quantities.csv", delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = true)
    void theQuantitiesOfASentenceAreFound(String language, String text, String expected) {
        assertThat(described(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "no-quantities.csv", delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = true)
    void namesOrdersAgesAndDatesAreNoQuantities(String language, String text) {
        assertThat(described(language, text)).isEmpty();
    }

    @Test
    void aUnitStandsInTheSentenceOfItsNumber() {
        assertThat(described("de", "Es waren 40\n\nEuro pro Tag")).isEqualTo("40 = 40 1 exact");
        assertThat(described("de", "Es waren 40 Euro\n\npro Tag")).isEqualTo("40 Euro = 40 EUR exact");
    }

    @Property(tries = 500)
    void whateverTheTextHoldsQuantitiesStandInItsOrder(@ForAll @StringLength(max = 200) String text) {
        int last = 0;
        for (Quantity quantity : find("de", text)) {
            assertThat(quantity.start()).isGreaterThanOrEqualTo(last);
            assertThat(quantity.end()).isGreaterThan(quantity.start()).isLessThanOrEqualTo(text.length());
            last = quantity.end();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "1", "1-", "und ", "„", "(", "5 bis ", "zwei und ", "$", "vor 3 ", "am 5. Mai ", "zwischen 5 und ",
            "1:",
            "hunderttausend", "eine halbe " })
    void hostileTextTakesTimeInProportionToItsLength(String piece) {
        find("de", piece.repeat(20_000 / piece.length()));
        long small = cpuTime(() -> find("de", piece.repeat(50_000 / piece.length())));
        long large = cpuTime(() -> find("de", piece.repeat(500_000 / piece.length())));

        assertThat(large).isLessThan(Math.max(small, 5_000_000L) * 60);
    }

    private static long cpuTime(Runnable work) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return threads.getCurrentThreadCpuTime() - start;
    }
}
