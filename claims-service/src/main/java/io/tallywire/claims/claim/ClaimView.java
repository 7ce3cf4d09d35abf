package io.tallywire.claims.claim;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.tallywire.events.Claim;

/**
 * A claim as clients see it.
 *
 * @param seriesLabels the labels of its series; `labels` are its own
 * @param filedBy what brought it to its series: its own `labels`, or the last decision about them, a `rename`, `merge` or
 *        `split`
 * @param decision which decision, by its id; null for none
 */
public record ClaimView(@JsonUnwrapped Claim claim, Map<String, String> seriesLabels, String filedBy, @Nullable Long decision) {
}
