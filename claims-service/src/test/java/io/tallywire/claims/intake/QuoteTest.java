package io.tallywire.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.figures.Modality;
import io.tallywire.figures.Role;
import io.tallywire.figures.Span;

class QuoteTest {
    @ParameterizedTest
    @ValueSource(ints = { 0, 1 })
    void aLongSentenceIsCutBetweenWholeCharacters(int shift) {
        String text = "x".repeat(shift) + "\uD83C\uDF0A".repeat(800) + "12" + "\uD83C\uDF0A".repeat(800);
        int start = text.indexOf("12");

        String quote = Quote.of(text, figure(start, text.length()));

        assertThat(quote).contains("12").hasSizeLessThanOrEqualTo(1001);
        assertThat(new String(quote.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(quote);
    }

    private static Figure figure(int start, int length) {
        return new Figure(start, start + 2, "12", Interval.point(BigDecimal.valueOf(12)), Hedge.EXACT, "1", Role.LEVEL, null,
                Modality.ASSERTED, null, null, Map.of(), new Span(0, length), 1);
    }
}
