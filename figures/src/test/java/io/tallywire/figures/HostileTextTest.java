package io.tallywire.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.management.ThreadMXBean;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HostileTextTest {
    private static final NewsFigureExtractor ENGINE = new NewsFigureExtractor();
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static List<Figure> read(String text, String language) {
        return ENGINE.read(new Article(text, text, language, Instant.parse("2026-03-02T08:00:00Z"), null), language);
    }

    @Property(tries = 300)
    void noTextBreaksTheEngineAndFiguresKeepTheirOrderInsideIt(@ForAll("languages") String language,
            @ForAll("hostileTexts") String text) {
        int end = 0;
        for (Figure figure : read(text, language)) {
            assertThat(figure.start()).isGreaterThanOrEqualTo(end);
            assertThat(figure.text()).isNotEmpty().isEqualTo(text.substring(figure.start(), figure.end()));
            assertThat(figure.sentence().start()).isLessThanOrEqualTo(figure.start());
            assertThat(figure.sentence().end()).isGreaterThanOrEqualTo(figure.end());
            end = figure.end();
        }
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("de", "en", "fr", "und");
    }

    /** Pieces on which grammars turn, in any order and number, among characters of any kind. */
    @Provide
    Arbitrary<String> hostileTexts() {
        Arbitrary<String> piece = Arbitraries.oneOf(Arbitraries.of(" ", " ", "\n", "\u00A0", "\u2009", ".", ",", ":", "-", "–",
                "/", "(", ")", "[", "„", "“", "”", "\"", "»", "«", "'", "’", "%", "€", "$", "°", "§", "±", "~", "<b>", "&amp;",
                "<",
                "\u0301", "\u00AD", "\uD83D", "\u0000"),
                Arbitraries.of("0", "1", "7", "12", "100.000", "1,5", "1,000", "2.", "3.5.", "2024", "14.30", "½", "5-", "a5",
                        "5m",
                        "999999999999999999999999"),
                Arbitraries.of("von ", "bis ", "auf ", "zwischen ", "mehr als ", "gut ", "und ", "um ", "zwei", "hundert",
                        "tausend",
                        "Millionen ", "drittel ", "zuvor ", "je ", "Prozent ", "Euro ", "Uhr ", "am ", "Mai ", "vor ", "Tagen ",
                        "sagte ",
                        "laut ", "Polizei ", "Anna Berg ", "sie ", "sei ", "könnte ", "Tote ", "davon ", "Berlin ", "ein "),
                Arbitraries.of("from ", "to ", "between ", "more than ", "and ", "by ", "two", "hundred ", "-", "million ",
                        "third ",
                        "half a ", "one in ", "up from ", "a ", "per ", "percent ", "dollars ", "o'clock ", "May ", "ago ",
                        "said ",
                        "according to ", "police ", "Ann Hill ", "they ", "may ", "dead ", "of them ", "Paris ", "the "),
                Arbitraries.strings().ofMaxLength(4));
        return piece.list().ofMaxSize(120).map(pieces -> String.join("", pieces));
    }

    /** What grows faster than the text would need more than twice the memory for twice the text. */
    @ParameterizedTest
    @ValueSource(strings = { "7", "12 ", "und ", "„Er sagte ", "\"a' ", "(in Bonn ", "Donaudampfschiff", "ab-", "-",
            "von 1 bis 2 ", "stieg von 5 auf 7 ", "5 % ", "$5 ", "a\u0301", "Haus Berlin ", "twenty ", "zwei", "1/", "1,000,",
            "sagte Müller, ", "said Smith, 5 ", "Es waren 5 Tote. ", "am 3. Mai ", "5\n", "A. ", "<a ", "&a", "http://a.b/c " })
    void twiceTheTextTakesTwiceTheMemory(String unit) {
        for (String language : List.of("de", "en")) {
            read(text(unit, 20_000), language);
            long once = allocatedFor(text(unit, 20_000), language);
            long twice = allocatedFor(text(unit, 40_000), language);

            assertThat((double) twice / once).as(language).isLessThan(2.5);
        }
    }

    private static String text(String unit, int length) {
        return unit.repeat(length / unit.length());
    }

    private static long allocatedFor(String text, String language) {
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        read(text, language);
        return MEMORY.getCurrentThreadAllocatedBytes() - before;
    }
}
