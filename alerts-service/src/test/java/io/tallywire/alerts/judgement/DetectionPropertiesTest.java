package io.tallywire.alerts.judgement;

import static io.tallywire.events.ChangeKind.CROSSING;
import static io.tallywire.events.ChangeKind.DISAGREEMENT;
import static io.tallywire.events.ChangeKind.REVISION;
import static io.tallywire.events.ChangeKind.SHIFT;
import static io.tallywire.events.ChangeKind.STATED_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.tallywire.alerts.Coverage;
import io.tallywire.alerts.Coverage.Said;
import io.tallywire.alerts.rule.Direction;
import io.tallywire.alerts.rule.Rule;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.ChangeKind;
import io.tallywire.figures.Interval;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class DetectionPropertiesTest {
    private static final ChangeKind[] BY_SIZE = { STATED_CHANGE, REVISION, DISAGREEMENT, SHIFT };

    /** Points, ranges and bounds, zero and negative ones among them. */
    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(-60, 60);
        return Arbitraries.oneOf(numbers.map(n -> Coverage.interval(n, n)),
                Combinators.combine(numbers, Arbitraries.integers().between(0, 40)).as((n, w) -> Coverage.interval(n, n + w)),
                numbers.map(n -> Coverage.interval(null, n)), numbers.map(n -> Coverage.interval(n, null)));
    }

    @Property
    void aRiseAndTheFallBackFireTheSameKinds(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other,
            @ForAll @DoubleRange(min = 0.01, max = 3) double threshold) {
        Rule rule = Coverage.rule(threshold, BY_SIZE);

        assertThat(kinds(rule, revision(one, other))).isEqualTo(kinds(rule, revision(other, one)));
        assertThat(kinds(rule, dispute(one, other)).contains(DISAGREEMENT))
                .isEqualTo(kinds(rule, dispute(other, one)).contains(DISAGREEMENT));
    }

    @Property
    void aLowerThresholdFiresWheneverAHigherOneDoes(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other,
            @ForAll @DoubleRange(min = 0.01, max = 3) double threshold,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        Rule high = Coverage.rule(threshold, BY_SIZE);
        Rule low = Coverage.rule(threshold * share, BY_SIZE);

        assertThat(kinds(low, revision(one, other))).containsAll(kinds(high, revision(one, other)));
        assertThat(kinds(low, dispute(one, other))).containsAll(kinds(high, dispute(one, other)));
    }

    @Property
    void pointsFireIfAndOnlyIfTheyDifferByTheThreshold(@ForAll @DoubleRange(min = 1, max = 1e6) double one,
            @ForAll @DoubleRange(min = 1, max = 1e6) double other, @ForAll @DoubleRange(min = 0.01, max = 3) double threshold) {
        Interval before = Interval.point(BigDecimal.valueOf(one));
        Interval after = Interval.point(BigDecimal.valueOf(other));
        double size = Math.abs(Math.log(other / one)) - Math.log1p(threshold);

        if (Math.abs(size) > 1e-9) {
            assertThat(kinds(Coverage.rule(threshold, REVISION), revision(before, after)).isEmpty()).isEqualTo(size < 0);
        }
    }

    @Property
    void whatASourceRepeatsFiresNothing(@ForAll("intervals") Interval value,
            @ForAll @DoubleRange(min = 0.01, max = 3) double threshold) {
        assertThat(kinds(Coverage.rule(threshold, BY_SIZE), revision(value, value))).isEmpty();
    }

    @Property
    void aLevelIsCrossedBothWaysAlike(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
        Rule up = Coverage.withLevel(Coverage.rule(0.2, CROSSING), new BigDecimal("0.5"), Direction.RISE);
        Rule down = Coverage.withLevel(Coverage.rule(0.2, CROSSING), new BigDecimal("0.5"), Direction.FALL);

        assertThat(kinds(up, revision(one, other))).isEqualTo(kinds(down, revision(other, one)));
    }

    /** A source, and another one that differs from it. */
    private static List<Coverage> dispute(Interval one, Interval other) {
        return List.of(article(1, "Mayor", one), article(2, "Army", other));
    }

    private static List<Coverage> revision(Interval from, Interval to) {
        return List.of(article(1, "Mayor", from), article(2, "Mayor", to));
    }

    private static Coverage article(int hour, String source, Interval value) {
        return Coverage.after(hour, Said.interval(source, value.lower(), value.upper()));
    }

    private static Set<ChangeKind> kinds(Rule rule, List<Coverage> articles) {
        SeriesFold fold = SeriesFold.of(List.of(RuleInForce.of(rule, 1)), Map.of(), Duration.ofDays(30), List.of(), List.of());
        return articles.stream().flatMap(article -> fold.read(article.claims()).stream())
                .flatMap(found -> found.kinds().stream()).collect(Collectors.toSet());
    }
}
