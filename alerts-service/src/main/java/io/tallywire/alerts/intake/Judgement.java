package io.tallywire.alerts.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
import io.tallywire.events.ChangeKind;

/** Applies the rules in force to what an article did to a series. */
record Judgement(List<RuleInForce> rules, Duration freshness) {
    private static final List<ChangeDetector> DETECTORS = ChangeDetector.all();

    /** What a rule makes of an article. */
    sealed interface Finding {
        /** An alert to raise. */
        record News(Alert alert) implements Finding {
        }

        /** Nothing but more of a disagreement that is open already. */
        record MoreOfDispute(Alert alert) implements Finding {
        }
    }

    /**
     * At most one finding for each rule.
     *
     * @param isDisputed whether there is an open disagreement by the rule of that id: then it is no news by itself
     */
    List<Finding> judge(Situation situation, String seriesId, Map<String, String> labels, Predicate<String> isDisputed,
            Instant now) {
        List<Change> changes = DETECTORS.stream().flatMap(detector -> detector.detect(situation).stream()).toList();
        if (changes.isEmpty()) {
            return List.of();
        }
        List<Change> others = changes.stream().filter(change -> change.kind() != ChangeKind.DISAGREEMENT).toList();
        List<Finding> findings = new ArrayList<>();
        for (RuleInForce inForce : rules) {
            Rule rule = inForce.rule();
            if (inForce.selects(labels)) {
                boolean disputed = isDisputed.test(rule.id());
                Optional<Finding> news = AlertDrafting.draft(rule, seriesId, labels, disputed ? others : changes, now)
                        .map(Finding.News::new);
                news.or(() -> AlertDrafting.draft(rule, seriesId, labels, changes, now).map(Finding.MoreOfDispute::new))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** Whether two sources that were heard lately still differ by what the rule calls news. A rule that is gone finds none. */
    boolean stillDisagree(String ruleId, SeriesHistory history, Instant at) {
        return rules.stream().map(RuleInForce::rule).filter(rule -> rule.id().equals(ruleId)).findFirst()
                .filter(rule -> disagree(rule, history.heard(at, freshness))).isPresent();
    }

    private static boolean disagree(Rule rule, List<Estimate> heard) {
        return heard.stream()
                .anyMatch(one -> heard.stream().anyMatch(other -> !one.source().equals(other.source()) && Comparison
                        .of(one.value(), other.value()).filter(difference -> rule.calls(difference, one.unit()))
                        .isPresent()));
    }
}
