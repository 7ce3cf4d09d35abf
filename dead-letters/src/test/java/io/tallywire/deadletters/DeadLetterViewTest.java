package io.tallywire.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.tallywire.messaging.deadletter.DeadLetter;

class DeadLetterViewTest {
    @Test
    void textIsShownAsText() {
        assertThat(view("Überflutet".getBytes(UTF_8))).returns("Überflutet", DeadLetterView::value).returns(null,
                DeadLetterView::valueBase64);
    }

    @Test
    void otherBytesAreShownInBase64() {
        assertThat(view(new byte[] { -1, 0 })).returns(null, DeadLetterView::value).returns("/wA=",
                DeadLetterView::valueBase64);
    }

    @Test
    void aRecordWithoutAValueHasNone() {
        assertThat(view(null)).returns(null, DeadLetterView::value).returns(null, DeadLetterView::valueBase64);
    }

    private static DeadLetterView view(byte @Nullable [] value) {
        return DeadLetterView
                .of(new DeadLetter(1, "articles", 0, 7, null, Map.of(), value, "no value", 1, null, Instant.EPOCH, null));
    }
}
