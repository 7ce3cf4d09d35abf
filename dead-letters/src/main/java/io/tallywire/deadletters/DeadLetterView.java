package io.tallywire.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.tallywire.messaging.deadletter.DeadLetter;

/** A dead letter as operators see it. */
@Schema(name = "DeadLetter", description = "A record that could not be processed")
public record DeadLetterView(
        @Schema(examples = "17") long id,
        @Schema(description = "where it came from, and goes again when it is replayed", examples = "articles") String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Schema(description = "why it could not be processed", examples = "no header ce_type") String reason,
        @Schema(description = "how often it was tried, replays included", examples = "1") int attempts,
        @Schema(description = "the letter whose replay failed in this one") @Nullable Long replayOf,
        Instant setAsideAt,
        @Schema(description = "null while it waits") @Nullable Instant replayedAt,
        Map<String, String> headers,
        @Schema(description = "not in lists, and null where it is no UTF-8") @Nullable String value,
        @Schema(description = "where the value is no UTF-8: its bytes in Base64") @Nullable String valueBase64) {
    static DeadLetterView of(DeadLetter letter) {
        byte[] value = letter.value();
        String text = value == null ? null : text(value);
        return new DeadLetterView(letter.id(), letter.topic(), letter.partition(), letter.offset(), letter.key(),
                letter.reason(), letter.attempts(), letter.replayOf(), letter.setAsideAt(), letter.replayedAt(),
                letter.headers(), text,
                value == null || text != null ? null : Base64.getEncoder().encodeToString(value));
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
