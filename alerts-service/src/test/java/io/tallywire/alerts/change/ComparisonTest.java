package io.tallywire.alerts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.tallywire.figures.Interval;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class ComparisonTest {
    @Property
    void aRiseAndTheFallBackWeighTheSame(@ForAll @LongRange(min = -1_000_000, max = 1_000_000) long a,
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long b) {
        double rise = difference(interval(a, a), interval(b, b)).weight();
        double fall = difference(interval(b, b), interval(a, a)).weight();

        assertThat(rise).isCloseTo(fall, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Property
    void whatReachesAThresholdReachesEveryLowerOne(@ForAll @LongRange(min = -1000, max = 1000) long a,
            @ForAll @LongRange(min = -1000, max = 1000) long b, @ForAll @DoubleRange(min = 0, max = 5) double high,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Difference difference = difference(interval(a, a), interval(b, b));

        assertThat(!difference.reaches(high, null) || difference.reaches(high * share, null)).isTrue();
    }

    @Property
    void theSameIntervalNeverReachesAThreshold(@ForAll @LongRange(min = -1000, max = 1000) long lower,
            @ForAll @LongRange(min = 0, max = 1000) long width, @ForAll @DoubleRange(min = 0, max = 5) double threshold) {
        Interval interval = interval(lower, lower + width);

        assertThat(difference(interval, interval).reaches(threshold, null)).isFalse();
    }

    @Example
    void aPointWithinABoundIsNoChange() {
        assertThat(Comparison.of(interval(null, 30_000), interval(20_000, 20_000))).isEmpty();
    }

    @Example
    void aPointBeyondABoundIsComparedWithIt() {
        assertThat(difference(interval(null, 30_000), interval(45_000, 45_000)).relative()).contains(new BigDecimal("0.5"));
    }

    @Example
    void aRangeIsComparedWithAnUpperBoundByItsUpperEnd() {
        assertThat(difference(interval(null, 30_000), interval(10_000, 20_000)))
                .returns(BigDecimal.valueOf(30_000), Difference::before).returns(BigDecimal.valueOf(20_000), Difference::after)
                .returns(true, Difference::overlapping);
    }

    @Example
    void rangesChangeByTheDistanceOfTheirMidpoints() {
        assertThat(difference(interval(10, 20), interval(20, 40)).absolute()).isEqualByComparingTo("15");
    }

    @Example
    void aLowerBoundUnderAnUpperOneContradictsNothing() {
        assertThat(Comparison.of(interval(5, null), interval(null, 10))).isEmpty();
    }

    @Example
    void aLowerBoundAboveAnUpperOneContradictsIt() {
        assertThat(difference(interval(50, null), interval(null, 10)).absolute()).isEqualByComparingTo("-40");
    }

    @Example
    void fromZeroIsBeyondAnyRelativeThreshold() {
        Difference difference = difference(interval(0, 0), interval(1, 1));

        assertThat(difference.reaches(1e9, null)).isTrue();
        assertThat(difference.relative()).isEmpty();
    }

    @Example
    void theFloorHoldsBackSmallNumbers() {
        assertThat(difference(interval(1, 1), interval(2, 2)).reaches(0.2, BigDecimal.TWO)).isFalse();
    }

    @Example
    void aStatedChangeTakesABoundAtItsNumber() {
        Difference difference = Comparison.ofStated(interval(11_000, 11_000), interval(null, 30_000));

        assertThat(difference.relative().orElseThrow()).isCloseTo(new BigDecimal("1.727"),
                org.assertj.core.data.Offset.offset(new BigDecimal("0.001")));
    }

    private static Difference difference(Interval before, Interval after) {
        return Comparison.of(before, after).orElseThrow();
    }

    private static Interval interval(@Nullable Number lower, @Nullable Number upper) {
        return new Interval(lower == null ? null : new BigDecimal(lower.toString()),
                upper == null ? null : new BigDecimal(upper.toString()));
    }
}
