package io.tallywire.alerts.rule;

import java.util.List;
import java.util.Map;

import io.tallywire.rest.matcher.LabelMatcher;

/**
 * A rule with its matchers read.
 *
 * @param revision another one after each change of the rule
 */
public record RuleInForce(Rule rule, List<LabelMatcher> matchers, long revision) {
    public static RuleInForce of(Rule rule, long revision) {
        return new RuleInForce(rule, rule.match().stream().map(LabelMatcher::parse).toList(), revision);
    }

    public boolean selects(Map<String, String> labels) {
        return rule.enabled() && covers(labels);
    }

    /** Whether it would select a series if it were enabled. */
    public boolean covers(Map<String, String> labels) {
        return matchers.stream().allMatch(matcher -> matcher.matches(labels));
    }
}
