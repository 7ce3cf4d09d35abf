package io.tallywire.claims.filing;

import static io.tallywire.claims.FigureSamples.claim;
import static io.tallywire.claims.FigureSamples.figure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Figure;
import io.tallywire.figures.Role;

class TotalOrIncreaseTest {
    @Test
    void theSameNumberAsTotalAndAsIncreaseIsAPair() {
        assertThat(pairs(figure(10, "300", Role.LEVEL, "Polizei"), figure(40, "300", Role.INCREASE, null)))
                .isEqualTo(Map.of("claim10", "claim40", "claim40", "claim10"));
    }

    @Test
    void anotherNumberOrThingIsNone() {
        assertThat(pairs(figure(10, "300", Role.LEVEL, null), figure(40, "301", Role.INCREASE, null))).isEmpty();
        assertThat(pairs(figure(10, "300", Role.LEVEL, null),
                figure(40, "300", Role.INCREASE, null, Map.of("basis", "increase", "counted", "hut")))).isEmpty();
        assertThat(pairs(figure(10, "300", Role.LEVEL, null), figure(40, "300", Role.LEVEL, null))).isEmpty();
    }

    @Test
    void eachBelongsToOnePairOnly() {
        assertThat(pairs(figure(10, "300", Role.LEVEL, null), figure(40, "300", Role.INCREASE, null),
                figure(70, "300", Role.INCREASE, null))).containsOnlyKeys("claim10", "claim40");
    }

    private static Map<String, String> pairs(Figure... figures) {
        return TotalOrIncrease.of(Stream.of(figures).map(figure -> claim(figure, "Talbote")).toList());
    }
}
