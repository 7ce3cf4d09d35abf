package io.tallywire.benchmarks.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An article with gaps in braces, in one language.
 *
 * @param quiet the sentence that repeats the number of injured
 * @param probe the sentence that states a change of it
 */
record Template(String language, String title, String quiet, String probe, String text, List<Cause> causes,
        List<String> places) {
    record Cause(String name, String withArticle) {
    }

    static Template of(String language) {
        try (InputStream in = Template.class.getResourceAsStream(language + ".json")) {
            return new ObjectMapper().readValue(in, Template.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fill(String template, Map<String, String> gaps) {
        String filled = template;
        for (var gap : gaps.entrySet()) {
            filled = filled.replace("{" + gap.getKey() + "}", gap.getValue());
        }
        return filled;
    }
}
