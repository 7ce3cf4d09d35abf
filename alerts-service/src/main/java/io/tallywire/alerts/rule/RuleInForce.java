package io.tallywire.alerts.rule;

import java.util.List;
import java.util.Map;

import io.tallywire.rest.matcher.LabelMatcher;

/** A rule with its matchers read. */
public record RuleInForce(Rule rule, List<LabelMatcher> matchers) {
    static RuleInForce of(Rule rule) {
        return new RuleInForce(rule, rule.match().stream().map(LabelMatcher::parse).toList());
    }

    public boolean selects(Map<String, String> labels) {
        return matchers.stream().allMatch(matcher -> matcher.matches(labels));
    }
}
