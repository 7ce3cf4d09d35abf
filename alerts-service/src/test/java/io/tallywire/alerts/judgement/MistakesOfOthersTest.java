package io.tallywire.alerts.judgement;

import static io.tallywire.alerts.Coverage.after;
import static io.tallywire.alerts.Coverage.Said.change;
import static io.tallywire.alerts.Coverage.Said.point;
import static io.tallywire.events.ChangeKind.DISAGREEMENT;
import static io.tallywire.events.ChangeKind.REVISION;
import static io.tallywire.events.ChangeKind.SHIFT;
import static io.tallywire.events.ChangeKind.STATED_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.alerts.Coverage;
import io.tallywire.alerts.judgement.Finding.Outcome;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.alerts.rule.RuleInForce;

/** What has made people switch off other tools for watching numbers. */
class MistakesOfOthersTest {
    private static final Rule RULE = Coverage.rule(0.2, STATED_CHANGE, REVISION, DISAGREEMENT, SHIFT);
    private static final Coverage WIRE = after(1, point(null, 100), point("Mayor", 100));

    @Test
    void theSameMoveIsNotToldAgainAgainstAnotherBaseline() {
        List<Finding> told = news(RULE, after(1, point("Mayor", 100)), after(2, point("Army", 100)),
                after(3, point("Mayor", 200), point("Army", 200)), after(4, point("Mayor", 200)), after(5, point("Army", 201)),
                after(6, point("Hospital", 199)));

        assertThat(told).extracting(Finding::articleId).containsExactly("a3.0");
    }

    @Test
    void aStatedChangeThatIsToldAgainIsNoNews() {
        List<Finding> told = news(RULE, after(1, change("Mayor", 10, 40)), after(2, change("Mayor", 10, 40)),
                after(3, change("Mayor", 40, 60)), after(4, change("Mayor", 40, 60)));

        assertThat(told).extracting(Finding::articleId).containsExactly("a1.0", "a3.0");
    }

    @Test
    void oneMoveIsOneAlertHoweverManyKindsFire() {
        List<Finding> told = news(RULE, after(1, point("Mayor", 10)), after(2, point("Army", 11)),
                after(3, change("Mayor", 10, 40)));

        assertThat(told).singleElement().satisfies(
                found -> assertThat(found.kinds()).containsExactly(STATED_CHANGE, REVISION, DISAGREEMENT, SHIFT));
    }

    @Test
    void aBurstOfMovesWithinTheCooldownUpdatesOneAlert() {
        SeriesFold fold = fold(Coverage.withCooldown(RULE, Duration.ofHours(6)));
        List<Outcome> outcomes = new ArrayList<>();

        for (int hour = 1; hour <= 9; hour++) {
            fold.read(after(hour, point("Mayor", Math.pow(2, hour))).claims())
                    .forEach(found -> outcomes.add(found.outcome()));
        }

        assertThat(outcomes).containsExactly(Outcome.NEWS, Outcome.FURTHER_NEWS, Outcome.FURTHER_NEWS, Outcome.FURTHER_NEWS,
                Outcome.FURTHER_NEWS, Outcome.FURTHER_NEWS, Outcome.NEWS, Outcome.FURTHER_NEWS);
    }

    @Test
    void aThresholdIsNotMeasuredAgainstTheFirstValueForEver() {
        List<Finding> told = news(Coverage.rule(0.2, SHIFT), after(1, point("Mayor", 100)), after(2, point("Army", 100)),
                after(3, point("Mayor", 125), point("Army", 125)), after(4, point("Mayor", 128), point("Army", 128)),
                after(5, point("Mayor", 130), point("Army", 130)));

        assertThat(told).extracting(Finding::articleId).containsExactly("a3.0");
    }

    @Test
    void aSlowDriftIsToldOnceItHasGoneFarEnough() {
        List<Finding> told = news(Coverage.rule(0.2, SHIFT), after(1, point("Mayor", 100)), after(2, point("Army", 100)),
                after(3, point("Mayor", 109), point("Army", 109)), after(4, point("Mayor", 117), point("Army", 117)),
                after(5, point("Mayor", 124), point("Army", 124)));

        assertThat(told).extracting(Finding::articleId).containsExactly("a5.0");
    }

    @Test
    void itFiresASecondTimeAndAThird() {
        List<Finding> told = news(RULE, after(1, point("Mayor", 10)), after(2, point("Mayor", 20)),
                after(3, point("Mayor", 40)), after(4, point("Mayor", 10)));

        assertThat(told).extracting(Finding::articleId).containsExactly("a2.0", "a3.0", "a4.0");
    }

    @Test
    void aDisagreementThatWasSettledCanOpenAgain() {
        List<Finding> told = news(Coverage.rule(0.2, DISAGREEMENT), after(1, point("Mayor", 10)), after(2, point("Army", 20)),
                after(3, point("Mayor", 20)), after(4, point("Army", 40)));

        assertThat(told).extracting(Finding::articleId).containsExactly("a2.0", "a4.0");
    }

    @Test
    void oneSourceAloneIsNoConsensusThatCouldShift() {
        assertThat(news(Coverage.rule(0.2, SHIFT), after(1, point("Mayor", 10)), after(2, point("Mayor", 90)))).isEmpty();
    }

    @Test
    void aCopyWithTheSameNumbersAddsNoVoiceAndRaisesNothing() {
        SeriesFold fold = fold(RULE);
        fold.read(WIRE.claims());

        assertThat(fold.read(WIRE.copiedBy("Evening Post", 2).claims())).isEmpty();
        assertThat(fold.history().heard(Coverage.at(2), Duration.ofDays(1))).hasSize(2);
    }

    @Test
    void aLateCopyOfAnOldTextTakesNothingBack() {
        List<Finding> told = news(RULE, WIRE, after(5, point(null, 150)), WIRE.copiedBy("Evening Post", 9));

        assertThat(told).extracting(Finding::articleId).containsExactly("a5.0");
    }

    @Test
    void aCopyWithAChangedNumberIsARevisionByItsSource() {
        List<Finding> told = news(Coverage.rule(0.2, REVISION, DISAGREEMENT), after(1, point(null, 100)),
                after(1, point(null, 100)).copiedBy("Evening Post", 2, point(null, 200)));

        assertThat(told).singleElement().satisfies(found -> assertThat(found.kinds()).containsExactly(REVISION));
    }

    @Test
    void twoPublishersWithTextsOfTheirOwnAreTwoVoices() {
        Coverage other = new Coverage("b", "Evening Post", "b", Coverage.at(2), List.of(point(null, 200)));

        assertThat(news(Coverage.rule(0.2, REVISION, DISAGREEMENT), after(1, point(null, 100)), other)).singleElement()
                .satisfies(found -> assertThat(found.kinds()).containsExactly(DISAGREEMENT));
    }

    private static List<Finding> news(Rule rule, Coverage... articles) {
        SeriesFold fold = fold(rule);
        return Arrays.stream(articles).flatMap(article -> fold.read(article.claims()).stream())
                .filter(found -> found.outcome() != Outcome.MORE_OF_DISPUTE).toList();
    }

    private static SeriesFold fold(Rule rule) {
        return SeriesFold.of(List.of(RuleInForce.of(rule, 1)), Map.of(), Duration.ofDays(30), List.of(), List.of());
    }
}
