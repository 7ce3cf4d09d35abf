package io.tallywire.rest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @Test
    void aMomentHasAnOffset() {
        assertThat(Moments.parse("2026-05-04T10:00:00+02:00")).isEqualTo(Instant.parse("2026-05-04T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "+999999999-12-31T00:00:00Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z",
            "2026-05-04T10:00:00",
            "" })
    void momentsThatNoDatabaseHoldsAreRefused(String text) {
        assertThatThrownBy(() -> Moments.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
