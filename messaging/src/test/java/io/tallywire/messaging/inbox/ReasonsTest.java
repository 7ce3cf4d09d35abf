package io.tallywire.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void theInnermostCauseWithWordsIsTheReason() {
        assertThat(Reasons.of(new RuntimeException(new IllegalStateException("no header", new IllegalArgumentException()))))
                .isEqualTo("no header");
        assertThat(Reasons.of(new StackOverflowError())).isEqualTo("StackOverflowError");
    }

    @Test
    void whatAStrangerWroteBreaksNoLineAndMovesNoCursor() {
        assertThat(Reasons.of(new IllegalArgumentException("type 'a\r2026 ERROR'"))).isEqualTo("type 'a");
        assertThat(Reasons.of(new IllegalArgumentException("a\u001B[2J b\u2028c \u202Ed \uD800 ä\uD83C\uDF0A")))
                .isEqualTo("a\\u001B[2J b\\u2028c \\u202Ed \\uD800 ä\uD83C\uDF0A");
    }
}
