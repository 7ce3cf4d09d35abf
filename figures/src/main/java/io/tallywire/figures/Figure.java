package io.tallywire.figures;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A number in running text that states a quantity of something in the world, in the one JSON shape that
 * command line, claims and events share.
 *
 * @param start UTF-16 offset in the article's text where hedge, number, multiplier and unit begin
 * @param end where they end, exclusive
 * @param text the text between them
 * @param unit `1`, `%`, `pp`, an ISO 4217 code, a UCUM code, or a rate `NUM/DEN` of these
 * @param labels language-independent names by which figures become comparable, such as
 *        {@code counted=fatality, place=AT/Lavanttal}; keys in alphabetical order
 * @param sentence where the sentence of the figure stands
 * @param confidence from 0 to 1, how sure the engine is that span, value and role are right
 */
@JsonPropertyOrder({ "start", "end", "text", "lower", "upper", "hedge", "unit", "role", "counted", "modality", "source", "time",
        "labels", "sentence", "confidence" })
public record Figure(int start, int end, String text, @JsonUnwrapped Interval interval, Hedge hedge, String unit, Role role,
        @Nullable Counted counted, Modality modality, @Nullable Source source, @Nullable TimeSpan time,
        Map<String, String> labels, Span sentence, double confidence) {
    public Figure {
        labels = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(labels));
    }
}
