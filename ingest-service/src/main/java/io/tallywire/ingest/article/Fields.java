package io.tallywire.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.tallywire.ingest.refusal.Refused;
import io.tallywire.ingest.refusal.Violation;
import io.tallywire.rest.text.Characters;

/** Takes the fields out of an object and collects what is wrong with them. */
final class Fields {
    private final ObjectNode object;
    private final List<Violation> violations = new ArrayList<>();

    Fields(ObjectNode object) {
        this.object = object;
    }

    /** @return the empty string where there was a fault, so that reading can go on */
    String required(String name, int maxLength) {
        if (isMissing(name)) {
            fault(name, "is missing");
            return "";
        }
        String value = optional(name, maxLength);
        return value == null ? "" : value;
    }

    /** @return null where it is left out or faulty; a blank one is faulty */
    @Nullable
    String optional(String name, int maxLength) {
        if (isMissing(name)) {
            return null;
        }
        JsonNode node = object.get(name);
        if (!node.isTextual()) {
            fault(name, "must be a string in quotes");
            return null;
        }
        String value = node.textValue();
        String fault = value.isBlank() ? "must not be blank"
                : value.length() > maxLength && value.codePointCount(0, value.length()) > maxLength
                        ? "must not be longer than " + maxLength + " characters"
                        : Characters.fault(value);
        if (fault != null) {
            fault(name, fault);
            return null;
        }
        return value;
    }

    /** @param parse throws IllegalArgumentException, with what the field must be, for what it cannot take */
    <T> @Nullable T optional(String name, int maxLength, Function<String, T> parse) {
        String value = optional(name, maxLength);
        try {
            return value == null ? null : parse.apply(value);
        } catch (IllegalArgumentException e) {
            fault(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    boolean isBlank(String name) {
        return isMissing(name) || object.get(name).isTextual() && object.get(name).textValue().isBlank();
    }

    void fault(String name, String message) {
        violations.add(new Violation(name, message));
    }

    /** @throws Refused if any field was faulty */
    void check() {
        if (!violations.isEmpty()) {
            throw Refused.invalid(violations);
        }
    }

    private boolean isMissing(String name) {
        return !object.hasNonNull(name);
    }
}
