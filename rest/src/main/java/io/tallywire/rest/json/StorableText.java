package io.tallywire.rest.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;

import io.tallywire.rest.text.Characters;

/** Reads strings, and refuses what cannot be stored. */
final class StorableText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(json, context);
        String fault = text == null ? null : Characters.fault(text);
        return fault == null ? text : (String) context.handleWeirdStringValue(String.class, "", fault);
    }
}
