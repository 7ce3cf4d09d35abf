package io.tallywire.benchmarks.story;

/**
 * What is posted.
 *
 * @param expectsAlert whether it states a change and so must raise one alert; the others must raise none
 */
public record Article(String id, String publisher, String language, String publishedAt, String title, String text,
        boolean expectsAlert) {
}
