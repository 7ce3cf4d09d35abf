package io.tallywire.figures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A text to read. Only the text is needed.
 *
 * @param title often names the place and the event that the text takes for granted
 * @param language BCP 47 code such as "de"; detected where missing
 * @param publishedAt what relative dates ("am Montag", "last month") are resolved against
 */
public record Article(String text, @Nullable String title, @Nullable String language, @Nullable Instant publishedAt,
        @Nullable String publisher) {
    public static Article of(String text) {
        return new Article(text, null, null, null, null);
    }
}
