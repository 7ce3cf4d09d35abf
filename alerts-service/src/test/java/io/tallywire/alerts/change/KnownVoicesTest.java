package io.tallywire.alerts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class KnownVoicesTest {
    private final KnownVoices voices = new KnownVoices(1000);

    @Test
    void whatIsRememberedStaysWithinItsBoundHoweverManySetsComeAndHoweverOften() {
        for (int i = 0; i < 300; i++) {
            Set<String> names = names(i % 150, 5);
            assertThat(voices.of(names)).containsOnlyKeys(names);
        }
        assertThat(voices.size()).isBetween(900, 1000);
    }

    @Test
    void aSetThatIsLargerThanTheBoundIsToldApartAndNotRemembered() {
        assertThat(voices.of(names(1, 100))).hasSize(100);
        assertThat(voices.size()).isZero();
    }

    private static Set<String> names(int set, int count) {
        return IntStream.range(0, count).mapToObj(i -> "Quarry %d of %d".formatted(100 + i, 100 + set))
                .collect(Collectors.toSet());
    }
}
