package io.tallywire.figures.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.tallywire.figures.Told;

class StatedChangesTest {
    @Test
    void theEndsOfAChangeArePaired() {
        assertThat(StatedChanges
                .of(Told.of("de", "Die Zahl der Helfer stieg von 50 auf 70, die Zahl der Spender sank von 9 auf 8.")))
                .extracting(change -> change.from().text() + ">" + change.to().text()).containsExactly("50>70", "9>8");
    }

    @Test
    void aValueWithoutAStartIsNoStatedChange() {
        assertThat(StatedChanges.of(Told.of("en", "The death toll rose to 12. The fine is 9 euros."))).isEmpty();
    }
}
