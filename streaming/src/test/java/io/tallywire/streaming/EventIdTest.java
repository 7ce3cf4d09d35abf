package io.tallywire.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {
    @ParameterizedTest
    @ValueSource(strings = { "0", "17", "812-17", "9223372036854775807-1" })
    void itIsReadAsItWasWritten(String id) {
        assertThat(EventId.parse(id)).hasToString(id);
    }

    @Test
    void theFirstNumberCountsBeforeTheSecond() {
        assertThat(EventId.parse("9-900").isAfter(EventId.parse("10-1"))).isFalse();
        assertThat(EventId.parse("10-2").isAfter(EventId.parse("10-1"))).isTrue();
        assertThat(EventId.parse("10").isAfter(EventId.parse("10"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "-1", "1-", "1-2-3", "+5", "9223372036854775808", "٣" })
    void anythingElseIsRefused(String id) {
        assertThatThrownBy(() -> EventId.parse(id)).isInstanceOf(NumberFormatException.class);
    }
}
