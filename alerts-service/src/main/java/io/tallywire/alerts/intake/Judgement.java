package io.tallywire.alerts.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.tallywire.alerts.alert.AlertDrafting;
import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.ChangeDetector;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.change.SeriesHistory;
import io.tallywire.alerts.change.Situation;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.Alert;

/** Applies the rules in force to what an article did to a series. */
record Judgement(List<RuleInForce> rules, Duration freshness) {
    private static final List<ChangeDetector> DETECTORS = ChangeDetector.all();

    /** One alert for each rule that finds news in it. */
    List<Alert> judge(Situation situation, String seriesId, Map<String, String> labels, Instant now) {
        List<Change> changes = DETECTORS.stream().flatMap(detector -> detector.detect(situation).stream()).toList();
        return changes.isEmpty() ? List.of()
                : rules.stream().filter(rule -> rule.selects(labels))
                        .map(rule -> AlertDrafting.draft(rule.rule(), seriesId, labels, changes, now)).flatMap(Optional::stream)
                        .toList();
    }

    /** Whether two sources that were heard lately still differ by what the rule calls news. A rule that is gone finds none. */
    boolean stillDisagree(String ruleId, SeriesHistory history, Instant at) {
        return rules.stream().map(RuleInForce::rule).filter(rule -> rule.id().equals(ruleId)).findFirst()
                .filter(rule -> disagree(rule, history.heard(at, freshness))).isPresent();
    }

    private static boolean disagree(Rule rule, List<Estimate> heard) {
        return heard.stream()
                .anyMatch(one -> heard.stream().anyMatch(other -> !one.source().equals(other.source()) && Comparison
                        .of(one.value(), other.value()).filter(difference -> difference.reaches(rule.relative(), rule.floor()))
                        .isPresent()));
    }
}
