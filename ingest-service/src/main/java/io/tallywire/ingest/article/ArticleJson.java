package io.tallywire.ingest.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.tallywire.ingest.refusal.Reason;
import io.tallywire.ingest.refusal.Refused;
import io.tallywire.rest.json.StrictJson;

/** Reads bytes as one JSON object, and says precisely what is wrong with those that are none. */
final class ArticleJson {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ArticleJson() {
    }

    /** @throws Refused as malformed */
    static ObjectNode read(byte[] json) {
        String text = decode(json);
        if (text.isBlank()) {
            throw malformed("There is nothing in it; send a JSON object with `publisher` and `text`.");
        }
        try {
            JsonNode node = StrictJson.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw malformed("The JSON must be an object with `publisher` and `text`.");
        } catch (JsonProcessingException e) {
            throw malformed(StrictJson.explain(e));
        }
    }

    private static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = decoder.decode(in).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw malformed("Byte " + in.position() + " begins a sequence that is not UTF-8; encode the JSON in UTF-8.");
        }
    }

    private static Refused malformed(String detail) {
        return Refused.because(Reason.MALFORMED, detail);
    }
}
