package io.tallywire.alerts.estimate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Position;
import io.tallywire.alerts.judgement.RuleState;

/**
 * What is kept of a series beside its claims.
 *
 * @param labels by the newest event about it
 * @param newest the position of its newest article; null while it has none
 * @param estimates of each source the latest claim that it holds, by its id, in order of the ids
 * @param rules where each rule stands, by rule id, without those that were made or changed since
 */
public record SeriesState(String id, Map<String, String> labels, @Nullable Position newest, List<String> estimates,
        Map<String, RuleState> rules) {
}
