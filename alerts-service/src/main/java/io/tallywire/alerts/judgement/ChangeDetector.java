package io.tallywire.alerts.judgement;

import java.util.List;

import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.rule.Rule;

/** Finds changes of one kind, however small: how large one must be, and whether its kind is wanted, is for the rule to say. */
interface ChangeDetector {
    /** @param state where the rule stands in the series before the article */
    List<Change> detect(Situation situation, Rule rule, RuleState state);

    /** One for each kind that is a reason of its own. */
    List<ChangeDetector> ALL = List.of(new StatedChangeDetector(), new RevisionDetector(), new DisagreementDetector(),
            new ShiftDetector(), new CrossingDetector(), new FirstDetector());
}
