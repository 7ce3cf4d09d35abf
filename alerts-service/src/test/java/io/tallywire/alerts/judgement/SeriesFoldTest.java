package io.tallywire.alerts.judgement;

import static io.tallywire.alerts.Coverage.after;
import static io.tallywire.alerts.Coverage.rule;
import static io.tallywire.alerts.Coverage.Said.change;
import static io.tallywire.alerts.Coverage.Said.interval;
import static io.tallywire.alerts.Coverage.Said.point;
import static io.tallywire.events.ChangeKind.CROSSING;
import static io.tallywire.events.ChangeKind.DISAGREEMENT;
import static io.tallywire.events.ChangeKind.FIRST;
import static io.tallywire.events.ChangeKind.REVISION;
import static io.tallywire.events.ChangeKind.SHIFT;
import static io.tallywire.events.ChangeKind.STATED_CHANGE;
import static io.tallywire.events.ChangeKind.TOTAL_OR_INCREASE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.alerts.Coverage;
import io.tallywire.alerts.change.Position;
import io.tallywire.alerts.judgement.Finding.Outcome;
import io.tallywire.alerts.rule.Direction;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.alerts.rule.RuleInForce;

class SeriesFoldTest {
    private static final Duration FRESHNESS = Duration.ofDays(30);
    private static final double DAY = 24;

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void aSourceRevisesItsOwnLastEstimateOnly() {
        SeriesFold fold = read(rule(0.2, REVISION), after(1, point("Mayor", 10)), after(2, point("Army", 50)),
                after(3, point("Mayor", 20)));

        assertThat(findings).singleElement()
                .satisfies(found -> assertThat(found.leading().compared().orElseThrow().before()).isEqualByComparingTo("10"));
        assertThat(fold.newest()).isEqualTo(new Position(Coverage.at(3), "a3.0"));
    }

    @Test
    void namesOfOneSourceInTwoLanguagesAreOneSource() {
        read(rule(0.2, REVISION), after(1, point("griechische Küstenwache", 10)), after(2, point("Greek coast guard", 20)));

        assertThat(findings).hasSize(1);
    }

    @Test
    void everyOtherSourceHeardLatelyCanDisagree() {
        read(rule(0.2, DISAGREEMENT), after(1, point("Mayor", 10)), after(2, point("Army", 11)),
                after(3, point("Hospital", 20)));

        assertThat(findings).singleElement().satisfies(
                found -> assertThat(found.changes()).extracting(change -> requireNonNull(change.before()).source())
                        .containsExactlyInAnyOrder("Mayor", "Army"));
    }

    @Test
    void aSourceSilentForLongerThanTheWindowDisagreesNoMore() {
        read(rule(0.2, DISAGREEMENT), after(0, point("Mayor", 10)), after(31 * DAY, point("Army", 50)));

        assertThat(findings).isEmpty();
    }

    @Test
    void whereTheTextNamesNobodyThePublisherIsTheSource() {
        read(rule(0.2, DISAGREEMENT), after(1, point(null, 10)), after(2, point("Mayor", 50)));

        assertThat(requireNonNull(findings.getFirst().leading().before()).source()).isEqualTo("Serra Diary");
    }

    @Test
    void aDisagreementOpensOnceAndIsUpdatedByWhoeverJoins() {
        read(rule(0.2, DISAGREEMENT), after(1, point("Mayor", 10)), after(2, point("Army", 50)),
                after(3, point("Hospital", 48)), after(4, point("Army", 49)));

        assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.NEWS, Outcome.MORE_OF_DISPUTE,
                Outcome.MORE_OF_DISPUTE);
    }

    @Test
    void aDisagreementEndsOnlyWhenItsSidesAreWithinHalfTheThreshold() {
        SeriesFold open = read(rule(0.2, DISAGREEMENT), after(1, point("Mayor", 100)), after(2, point("Army", 150)),
                after(3, point("Army", 115)));
        SeriesFold over = read(rule(0.2, DISAGREEMENT), after(1, point("Mayor", 100)), after(2, point("Army", 150)),
                after(3, point("Army", 109)));

        assertThat(open.dispute("r")).isPresent();
        assertThat(over.dispute("r")).isEmpty();
    }

    @Test
    void theConsensusOfTwoSourcesShiftsFromWhereItWasAtTheLastAlert() {
        read(rule(0.2, SHIFT), after(1, point("Mayor", 100)), after(2, point("Army", 100)), after(3, point("Mayor", 150)),
                after(4, point("Army", 150)), after(5, point("Mayor", 151)));

        assertThat(findings).extracting(found -> found.leading().compared().orElseThrow().before().intValue())
                .containsExactly(100, 125);
    }

    @Test
    void whatAnotherSourceSaysAfterASilenceShiftsTheConsensus() {
        read(rule(0.2, SHIFT), after(1, point("Mayor", 100)), after(40 * DAY, point("Army", 150)),
                after(80 * DAY, point("Army", 300)));

        assertThat(findings).extracting(Finding::articleId).containsExactly("a" + 40 * DAY);
    }

    @Test
    void theFirstClaimIsNewsOnlyWhereARuleAsksForIt() {
        read(rule(0.2, FIRST), after(1, point("Mayor", 10)), after(2, point("Mayor", 50)));
        read(rule(0.2, REVISION, DISAGREEMENT, SHIFT), after(1, point("Mayor", 10)));

        assertThat(findings).singleElement().satisfies(found -> assertThat(found.leading().before()).isNull());
    }

    @Test
    void aNumberGivenAsTotalAndIncreaseIsANoteOnAnAlertThatFiresAnyway() {
        read(rule(0.2, STATED_CHANGE), after(1, change("Mayor", 10, 20).asTotalAndIncrease()),
                after(2, point("Mayor", 20).asTotalAndIncrease()));

        assertThat(findings).singleElement()
                .satisfies(found -> assertThat(found.kinds()).containsExactly(STATED_CHANGE, TOTAL_OR_INCREASE));
    }

    @Test
    void aNumberGivenAsTotalAndIncreaseIsNewsByItselfOnlyWhereARuleNamesIt() {
        read(rule(0.2, TOTAL_OR_INCREASE), after(1, point("Mayor", 20).asTotalAndIncrease()));

        assertThat(findings).singleElement()
                .satisfies(found -> assertThat(found.kinds()).containsExactly(TOTAL_OR_INCREASE));
    }

    @Test
    void whatHasAnotherUnitIsNeverCompared() {
        read(rule(0.2, STATED_CHANGE, REVISION, DISAGREEMENT, SHIFT, CROSSING), after(1, point("Mayor", 10)),
                after(2, point("Mayor", 500).in("kg")), after(3, point("Army", 900).in("m")));

        assertThat(findings).isEmpty();
    }

    @Test
    void whatIsDeniedIsNobodysEstimate() {
        read(rule(0.2, REVISION, DISAGREEMENT), after(1, point("Mayor", 10)), after(2, point("Army", 50).denied()),
                after(3, point("Mayor", 11)));

        assertThat(findings).isEmpty();
    }

    @Test
    void theLevelFiresOnceUntilTheConsensusHasGoneBackBeyondItByHalfTheThreshold() {
        Rule rises = Coverage.withLevel(rule(0.2, CROSSING), 100, Direction.RISE);

        read(rises, after(1, point("Mayor", 90)), after(2, point("Mayor", 101)), after(3, point("Mayor", 95)),
                after(4, point("Mayor", 105)), after(5, point("Mayor", 85)), after(6, point("Mayor", 100)));

        assertThat(findings).extracting(Finding::articleId).containsExactly("a2.0", "a6.0");
    }

    @Test
    void aRuleForFallsHearsOfFallsOnlyAndOneForBothOfBoth() {
        Coverage[] articles = { after(1, point("Mayor", 150)), after(2, point("Mayor", 90)), after(3, point("Mayor", 150)) };

        read(Coverage.withLevel(rule(0.2, CROSSING), 100, Direction.FALL), articles);
        read(Coverage.withLevel(rule(0.2, CROSSING), 100, Direction.BOTH), articles);

        assertThat(findings).extracting(Finding::articleId).containsExactly("a2.0", "a2.0", "a3.0");
    }

    @Test
    void aCrossingStartsFromWhatWasSeenLastHoweverLongAgo() {
        read(Coverage.withLevel(rule(0.2, CROSSING), 100, Direction.BOTH), after(1, point("Mayor", 80)),
                after(40 * DAY, point("Army", 150)));

        assertThat(findings).singleElement().satisfies(
                found -> assertThat(found.leading().compared().orElseThrow().before()).isEqualByComparingTo("80"));
    }

    @Test
    void whoSaysNothingNewInAnOpenDisagreementRepeatsIt() {
        read(rule(0.2, DISAGREEMENT), after(1, point("Mayor", 10)), after(2, point("Army", 50)), after(3, point("Army", 50)),
                after(4, point("Army", 48)));

        assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.NEWS, Outcome.NOTHING_NEW_IN_DISPUTE,
                Outcome.MORE_OF_DISPUTE);
    }

    @Test
    void aRuleForRisesThatIsMadeLaterTakesAFallForNoOpenDisagreement() {
        Rule rises = new Rule("r", "rises", List.of(), rule(0.2, DISAGREEMENT).kinds(), 0.2, BigDecimal.ONE, null,
                Direction.RISE, null, 0.5, Map.of(), null, true);
        List<ArticleClaims> past = claims(after(1, point("Mayor", 50)), after(2, point("Army", 10)));
        SeriesFold fold = SeriesFold.of(List.of(RuleInForce.of(rises, 1)),
                Map.of("r", RuleState.from(past.getLast().position())), FRESHNESS, past, List.of());

        assertThat(fold.read(after(3, point("Hospital", 90)).claims())).extracting(Finding::outcome)
                .containsExactly(Outcome.NEWS);
    }

    @Test
    void aBoundThatMayLieOnEitherSideOfTheLevelCrossesNothing() {
        read(Coverage.withLevel(rule(0.2, CROSSING), 100, Direction.BOTH), after(1, interval("Mayor", null, 90)),
                after(2, interval("Mayor", null, 400)));

        assertThat(findings).isEmpty();
    }

    @Test
    void aDirectionKeepsOutChangesTheOtherWay() {
        Rule falls = new Rule("r", "falls", List.of(), rule(0.2, REVISION).kinds(), 0.2, BigDecimal.ONE, null, Direction.FALL,
                null, 0.5, Map.of(), null, true);

        read(falls, after(1, point("Mayor", 10)), after(2, point("Mayor", 50)), after(3, point("Mayor", 20)));

        assertThat(findings).extracting(Finding::articleId).containsExactly("a3.0");
    }

    @Test
    void aRuleMadeLaterTakesWhatWasPublishedForHistory() {
        List<ArticleClaims> past = claims(after(1, point("Mayor", 10)), after(2, point("Army", 50)),
                after(3, point("Mayor", 30)));
        Rule rule = rule(0.2, REVISION, DISAGREEMENT, SHIFT, FIRST);
        Position newest = past.getLast().position();
        SeriesFold fold = SeriesFold.of(List.of(RuleInForce.of(rule, 1)), Map.of("r", RuleState.from(newest)), FRESHNESS, past,
                List.of());

        List<Finding> joins = fold.read(after(4, point("Hospital", 41)).claims());
        List<Finding> revises = fold.read(after(5, point("Army", 90)).claims());

        assertThat(past).allSatisfy(article -> assertThat(fold.findingsIn(article.articleId())).isEmpty());
        assertThat(joins).extracting(Finding::outcome).containsOnly(Outcome.NOTHING_NEW_IN_DISPUTE);
        assertThat(revises).singleElement().satisfies(found -> assertThat(found.kinds()).contains(REVISION));
    }

    @Test
    void theFoldGoesOnFromAStoredState() {
        Rule rule = rule(0.2, REVISION, DISAGREEMENT, SHIFT);
        SeriesFold whole = read(rule, after(1, point("Mayor", 10)), after(2, point("Army", 50)));

        SeriesFold resumed = SeriesFold.resume(List.of(RuleInForce.of(rule, 1)), whole.states(), FRESHNESS, whole.history(),
                new io.tallywire.alerts.change.Copies(), whole.newest());

        assertThat(resumed.read(after(3, point("Hospital", 31)).claims())).extracting(Finding::outcome)
                .containsExactly(Outcome.MORE_OF_DISPUTE);
    }

    private SeriesFold read(Rule rule, Coverage... articles) {
        SeriesFold fold = SeriesFold.of(List.of(RuleInForce.of(rule, 1)), Map.of(), FRESHNESS, List.of(), List.of());
        claims(articles).forEach(article -> findings.addAll(fold.read(article)));
        return fold;
    }

    private static List<ArticleClaims> claims(Coverage... articles) {
        return Arrays.stream(articles).map(Coverage::claims).toList();
    }
}
