package io.tallywire.rest.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.tallywire.events.EventJson;

/** Reads the JSON of strangers: each field once, one document, and nothing of a size or depth that only harm needs. */
public final class StrictJson {
    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_NAME = 1000;

    /** Thread-safe; not to be reconfigured. */
    private static final ObjectMapper MAPPER = makeStrict(EventJson.configure(JsonMapper.builder()).build());

    private StrictJson() {
    }

    static ObjectMapper makeStrict(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_NAME).build());
        return mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** @throws JsonProcessingException if it cannot be read: see {@link #explain} */
    public static JsonNode readTree(String json) throws JsonProcessingException {
        try {
            return MAPPER.readTree(json);
        } catch (NumberFormatException e) {
            // An exponent that no decimal can have: Jackson tells it otherwise than all else.
            throw new JsonParseException(null, "exponent", e);
        }
    }

    /** What is wrong with JSON that could not be read. In own words: the parser's would name its classes. */
    public static String explain(JsonProcessingException e) {
        var location = e.getLocation();
        String place = location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Duplicate")) {
            return "A field stands there twice" + place + "; send each field once.";
        }
        if (message.startsWith("Trailing token")) {
            return "Something follows the JSON" + place + "; send one document and nothing after it.";
        }
        if (e instanceof StreamConstraintsException || e.getCause() instanceof NumberFormatException) {
            return "The JSON goes beyond what is read here" + place + ": up to " + DEEPEST + " levels, numbers up to "
                    + LONGEST_NUMBER + " and names up to " + LONGEST_NAME + " characters.";
        }
        return "The JSON is malformed" + place + "; send it in the syntax of RFC 8259.";
    }
}
