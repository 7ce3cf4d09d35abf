package io.tallywire.rest.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.tallywire.rest.json.StrictJson;
import io.tallywire.rest.matcher.LabelMatcher;
import io.tallywire.rest.matcher.MatcherSyntaxException;
import io.tallywire.rest.text.Characters;
import io.tallywire.rest.text.Moments;

/** Takes the fields out of a JSON object that a client sent, and collects what is wrong with them. */
public final class Fields {
    private static final int MOST_MATCHERS = 50;
    private static final int MOST_DIGITS = 100;
    private static final int SMALLEST_EXPONENT = 300;

    private final String title;
    private final JsonNode object;
    private final List<Violation> violations = new ArrayList<>();

    private Fields(String title, JsonNode object) {
        this.title = title;
        this.object = object;
    }

    /**
     * @param title of the problem that a fault makes, such as "Invalid rule"
     * @param example what such an object looks like
     * @throws HttpProblem 400 if it is not the JSON of an object
     */
    public static Fields of(@Nullable String json, String title, String example) {
        try {
            JsonNode node = StrictJson.readTree(json == null ? "" : json);
            if (node instanceof ObjectNode) {
                return new Fields(title, node);
            }
        } catch (JsonProcessingException e) {
            throw refused(title, StrictJson.explain(e)).build();
        }
        throw refused(title, "Send a JSON object, such as " + example + ".").build();
    }

    /** No other fields than these. */
    public void onlyKnown(Set<String> names) {
        for (Iterator<String> fields = object.fieldNames(); fields.hasNext();) {
            String name = fields.next();
            if (!names.contains(name)) {
                fault(name, "is not known here; the fields are " + String.join(", ", names));
            }
        }
    }

    /** Null where it is left out or faulty, as for all of these; a blank text is faulty. */
    @Nullable
    public String text(String name, int longest) {
        return value(name, "a text in quotes", JsonNode::isTextual, node -> {
            String text = node.textValue();
            return text.isBlank() ? refuse(name, "must not be blank")
                    : text.length() > longest ? refuse(name, "must not be longer than " + longest + " characters")
                            : storable(name, text);
        });
    }

    @Nullable
    public BigDecimal number(String name) {
        return value(name, "a number", JsonNode::isNumber, node -> isModest(node.decimalValue()) ? node.decimalValue()
                : refuse(name,
                        "must be a number that a double can hold, so 0 or from 1e-300 to 1.7e308, with up to 100 digits"));
    }

    @Nullable
    public Boolean flag(String name) {
        return value(name, "true or false", JsonNode::isBoolean, JsonNode::booleanValue);
    }

    @Nullable
    public List<String> texts(String name) {
        return value(name, "a list of texts in quotes", JsonNode::isArray, node -> {
            List<String> texts = new ArrayList<>();
            for (JsonNode one : node) {
                if (!one.isTextual()) {
                    return refuse(name, "must be a list of texts in quotes");
                }
                String fault = Characters.fault(one.textValue());
                if (fault != null) {
                    return refuse(name, fault);
                }
                texts.add(one.textValue());
            }
            return texts;
        });
    }

    /** Label matchers as they were written; none where they are left out. Faulty ones are noted one by one. */
    public List<String> matchers(String name) {
        List<String> matchers = texts(name);
        if (matchers == null) {
            return List.of();
        }
        if (matchers.size() > MOST_MATCHERS) {
            fault(name, "may have up to " + MOST_MATCHERS + " matchers");
        }
        for (int i = 0; i < matchers.size(); i++) {
            try {
                LabelMatcher.parse(matchers.get(i));
            } catch (MatcherSyntaxException e) {
                fault(name + "[" + i + "]", "is not understood: " + e.getMessage());
            }
        }
        return matchers;
    }

    @Nullable
    public JsonNode object(String name) {
        return value(name, "an object", JsonNode::isObject, node -> node);
    }

    /** In ISO 8601, not negative, and not longer than another. */
    @Nullable
    public Duration duration(String name, Duration longest) {
        String text = text(name, 100);
        try {
            Duration duration = text == null ? null : Duration.parse(text);
            if (duration == null || !duration.isNegative() && duration.compareTo(longest) <= 0) {
                return duration;
            }
            return refuse(name, duration.isNegative() ? "must not be negative" : "must not be longer than " + longest);
        } catch (DateTimeException | ArithmeticException e) {
            return refuse(name, "must be a duration in ISO 8601, such as PT6H or P1D");
        }
    }

    /** In ISO 8601 with its offset. */
    @Nullable
    public Instant moment(String name) {
        String text = text(name, 100);
        try {
            return text == null ? null : Moments.parse(text);
        } catch (DateTimeException e) {
            return refuse(name, "must be a moment in ISO 8601 with its offset, such as 2026-05-04T08:00:00Z");
        }
    }

    /** Notes that a field is missing, unless there is another fault of it. */
    public void missing(String name) {
        if (violations.stream().noneMatch(fault -> fault.field().equals(name))) {
            fault(name, "is missing");
        }
    }

    /** Notes what the field must be, to be read after its name. */
    public void fault(String name, String message) {
        violations.add(new Violation(name, message));
    }

    /** @throws HttpProblem 400 with one entry a field, if any was faulty */
    public void check() {
        if (!violations.isEmpty()) {
            String detail = violations.stream().map(fault -> "`" + fault.field() + "` " + fault.message())
                    .collect(Collectors.joining("; ", "", "."));
            throw refused(title, detail).with("violations", violations).build();
        }
    }

    private static HttpProblem.Builder refused(String title, String detail) {
        return HttpProblem.builder().withStatus(Response.Status.BAD_REQUEST).withTitle(title).withDetail(detail);
    }

    private @Nullable String storable(String name, String text) {
        String fault = Characters.fault(text);
        return fault == null ? text : refuse(name, fault);
    }

    /** A number such as 1e-999999999 is short, and written as a plain decimal it fills the memory. */
    private static boolean isModest(BigDecimal number) {
        int magnitude = number.precision() - number.scale();
        return number.precision() <= MOST_DIGITS
                && (number.signum() == 0 ? Math.abs(number.scale()) <= MOST_DIGITS
                        : magnitude > -SMALLEST_EXPONENT && !Double.isInfinite(number.doubleValue()));
    }

    private <T> @Nullable T value(String name, String wanted, Predicate<JsonNode> is,
            Function<JsonNode, @Nullable T> read) {
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        return is.test(node) ? read.apply(node) : refuse(name, "must be " + wanted);
    }

    private <T> @Nullable T refuse(String name, String message) {
        fault(name, message);
        return null;
    }
}
