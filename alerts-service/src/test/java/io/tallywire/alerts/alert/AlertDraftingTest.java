package io.tallywire.alerts.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.tallywire.alerts.ClaimSamples;
import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.Alert;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.figures.Hedge;

class AlertDraftingTest {
    private static final Rule FIFTH = new Rule("r", "a fifth", List.of(), Set.of(ChangeKind.REVISION, ChangeKind.DISAGREEMENT),
            0.2,
            BigDecimal.valueOf(5), Map.of(Severity.WARNING, 0.5, Severity.CRITICAL, 1.0));

    private final ClaimSamples samples = new ClaimSamples();
    private final Estimate mayor = Estimate.of(samples.says("Mayor", Hedge.ABOUT, 1000).claim());
    private final Estimate army = Estimate.of(samples.says("Army", Hedge.AT_LEAST, 3000).claim());
    private final Estimate later = Estimate.of(samples.says("Army", Hedge.EXACT, 1600).claim());

    @Test
    void allKindsThatFiredStandOnOneAlertAndTheFirstOfThemLeads() {
        Alert alert = draft(change(ChangeKind.DISAGREEMENT, mayor, later), change(ChangeKind.REVISION, army, later));

        assertThat(alert.kinds()).containsExactly(ChangeKind.REVISION, ChangeKind.DISAGREEMENT);
        assertThat(alert.before().source()).isEqualTo("Army");
    }

    @Test
    void anExplanationIsTheArithmeticInOneSentence() {
        assertThat(draft(change(ChangeKind.DISAGREEMENT, mayor, later)).explanation())
                .isEqualTo("fatality in PT/Serra: Army says 1,600, against about 1,000 (Mayor), +600 (+60 %).");
    }

    @Test
    void severityGoesByTheSizeOfTheChange() {
        assertThat(draft(change(ChangeKind.DISAGREEMENT, mayor, later)).severity()).isEqualTo(Severity.WARNING);
        assertThat(draft(change(ChangeKind.DISAGREEMENT, mayor, army)).severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void whatTheRuleDoesNotWantMakesNoAlert() {
        assertThat(AlertDrafting.draft(FIFTH, "s", Map.of(), List.of(change(ChangeKind.SHIFT, mayor, later)), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void theSameChangeHasTheSameIdAgain() {
        Change change = change(ChangeKind.DISAGREEMENT, mayor, later);

        assertThat(draft(change).id()).isEqualTo(draft(change).id())
                .isNotEqualTo(draft(change(ChangeKind.DISAGREEMENT, army, later)).id());
    }

    private static Alert draft(Change... changes) {
        return AlertDrafting.draft(FIFTH, "s", ClaimSamples.LABELS, List.of(changes), Instant.EPOCH).orElseThrow();
    }

    private static Change change(ChangeKind kind, Estimate before, Estimate after) {
        return new Change(kind, before, after, Comparison.of(before.value(), after.value()).orElseThrow());
    }
}
