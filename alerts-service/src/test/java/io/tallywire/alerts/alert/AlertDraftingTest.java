package io.tallywire.alerts.alert;

import static io.tallywire.alerts.Coverage.rule;
import static io.tallywire.events.ChangeKind.CROSSING;
import static io.tallywire.events.ChangeKind.DISAGREEMENT;
import static io.tallywire.events.ChangeKind.FIRST;
import static io.tallywire.events.ChangeKind.REVISION;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.tallywire.alerts.ClaimSamples;
import io.tallywire.alerts.Coverage;
import io.tallywire.alerts.change.Change;
import io.tallywire.alerts.change.Comparison;
import io.tallywire.alerts.change.Estimate;
import io.tallywire.alerts.judgement.Finding;
import io.tallywire.alerts.judgement.Finding.Outcome;
import io.tallywire.alerts.rule.Direction;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.events.Alert;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.Severity;
import io.tallywire.figures.Hedge;

class AlertDraftingTest {
    private final ClaimSamples samples = new ClaimSamples();
    private final Estimate mayor = estimate("Mayor", Hedge.ABOUT, 1000);
    private final Estimate army = estimate("Army", Hedge.AT_LEAST, 3000);
    private final Estimate later = estimate("Army", Hedge.EXACT, 1600);

    @Test
    void allKindsThatFiredStandOnOneAlertAndTheFirstOfThemLeads() {
        Alert alert = draft(change(REVISION, army, later), change(DISAGREEMENT, mayor, later));

        assertThat(alert.kinds()).containsExactly(REVISION, DISAGREEMENT);
        assertThat(requireNonNull(alert.before()).source()).isEqualTo("Army");
    }

    @Test
    void anExplanationIsTheArithmeticInOneSentence() {
        assertThat(draft(change(DISAGREEMENT, mayor, later)).explanation())
                .isEqualTo("fatality in PT/Serra: Army says 1,600, against about 1,000 (Mayor), +600 (+60 %).");
    }

    @Test
    void aCrossingNamesTheLevel() {
        Rule rule = Coverage.withLevel(rule(0.2, CROSSING), 1500, Direction.RISE);

        assertThat(AlertDrafting.draft(found(rule, false, change(CROSSING, mayor, later)), "s", ClaimSamples.LABELS,
                Instant.EPOCH).explanation())
                .contains("with 1,600 (Army) the sources together cross 1,500, from 1,000 to 1,600, +600 (+60 %).");
    }

    @Test
    void theFirstClaimHasNothingBeforeIt() {
        Alert alert = draft(Change.alone(FIRST, mayor));

        assertThat(alert.before()).isNull();
        assertThat(alert.absoluteChange()).isNull();
        assertThat(alert.explanation())
                .isEqualTo("fatality in PT/Serra: Mayor says about 1,000, the first claim of this series.");
    }

    @Test
    void aNumberThatIsTotalAndIncreaseIsToldInWords() {
        Alert alert = AlertDrafting.draft(found(rule(0.2), true, change(REVISION, army, later)), "s", ClaimSamples.LABELS,
                Instant.EPOCH);

        assertThat(alert.explanation()).endsWith(" The article gives this number both as a total and as an increase.");
        assertThat(alert.kinds()).contains(ChangeKind.TOTAL_OR_INCREASE);
    }

    @Test
    void severityGoesByTheSizeOfTheChange() {
        assertThat(draft(change(DISAGREEMENT, mayor, later)).severity()).isEqualTo(Severity.WARNING);
        assertThat(draft(change(DISAGREEMENT, mayor, army)).severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void theSameChangeHasTheSameIdAgain() {
        Change change = change(DISAGREEMENT, mayor, later);

        assertThat(draft(change).id()).isEqualTo(draft(change).id())
                .isNotEqualTo(draft(change(DISAGREEMENT, army, later)).id());
    }

    private Estimate estimate(String source, Hedge hedge, long number) {
        return new Estimate(samples.says(source, hedge, number).claim(), source);
    }

    private static Alert draft(Change... changes) {
        return AlertDrafting.draft(found(rule(0.2), false, changes), "s", ClaimSamples.LABELS, Instant.EPOCH);
    }

    private static Finding found(Rule rule, boolean alsoTotal, Change... changes) {
        return new Finding(rule, Outcome.NEWS, "article", List.of(changes), alsoTotal);
    }

    private static Change change(ChangeKind kind, Estimate before, Estimate after) {
        return new Change(kind, before, after, Comparison.of(before.value(), after.value()).orElseThrow());
    }
}
