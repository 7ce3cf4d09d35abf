package io.tallywire.figures.time;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.TimeSpan;

/**
 * A date, a time of day or a deictic time in the text ("im November 2024", "14.30 Uhr", "vor drei Tagen", "last month"). Its
 * numbers are no
 * figures.
 *
 * @param span the days it names, resolved against the day of publication; null where it names none that could date a figure
 *        ("14.30 Uhr")
 */
public record TimeExpression(int firstToken, int endToken, @Nullable TimeSpan span) {
}
