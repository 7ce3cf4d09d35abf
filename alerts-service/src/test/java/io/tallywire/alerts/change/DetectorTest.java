package io.tallywire.alerts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.alerts.ClaimSamples;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;

class DetectorTest {
    private static final Duration FRESHNESS = Duration.ofDays(30);

    private final ClaimSamples samples = new ClaimSamples();
    private final List<Estimate> said = new ArrayList<>();

    @Test
    void aSourceRevisesItsOwnLastEstimateOnly() {
        hear(samples.says("Mayor", Hedge.EXACT, 10));
        hear(samples.says("Army", Hedge.EXACT, 50));

        List<Change> changes = new RevisionDetector().detect(with(samples.says("Mayor", Hedge.EXACT, 20)));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.REVISION);
            assertThat(change.difference().before()).isEqualByComparingTo("10");
        });
    }

    @Test
    void theSameSourceWrittenInOtherLettersIsOneSource() {
        hear(samples.says("Foreign  Ministry", Hedge.EXACT, 10));

        assertThat(new RevisionDetector().detect(with(samples.says("foreign ministry", Hedge.EXACT, 20)))).hasSize(1);
    }

    @Test
    void everyOtherSourceHeardLatelyCanDisagree() {
        hear(samples.says("Mayor", Hedge.EXACT, 10));
        hear(samples.says("Army", Hedge.EXACT, 50));

        List<Change> changes = new DisagreementDetector().detect(with(samples.says("Hospital", Hedge.EXACT, 20)));

        assertThat(changes).extracting(change -> change.before().source()).containsExactlyInAnyOrder("mayor", "army");
    }

    @Test
    void aSourceSilentForLongerThanTheWindowDisagreesNoMore() {
        hear(samples.says("Mayor", Hedge.EXACT, 10));

        Situation late = situation(samples.says("Army", Hedge.EXACT, 50), Duration.ofMinutes(30));

        assertThat(new DisagreementDetector().detect(late)).isEmpty();
    }

    @Test
    void whereTheTextNamesNobodyThePublisherIsTheSource() {
        hear(samples.says(null, Hedge.EXACT, 10));

        assertThat(new DisagreementDetector().detect(with(samples.says("Mayor", Hedge.EXACT, 50)))).singleElement()
                .extracting(change -> change.before().source()).isEqualTo("serra diary");
    }

    @Test
    void theConsensusOfOneSourceAloneShiftsNothing() {
        hear(samples.says("Mayor", Hedge.EXACT, 10));

        assertThat(new ShiftDetector().detect(with(samples.says("Mayor", Hedge.EXACT, 50)))).isEmpty();
    }

    @Test
    void theConsensusOfTwoSourcesShiftsFromTheBaseline() {
        hear(samples.says("Mayor", Hedge.EXACT, 10));

        assertThat(new ShiftDetector().detect(with(samples.says("Army", Hedge.EXACT, 50)))).singleElement()
                .satisfies(change -> assertThat(change.difference()).isEqualTo(
                        new Difference(BigDecimal.TEN, BigDecimal.valueOf(30), false)));
    }

    @Test
    void boundsTakeNoPartInTheMedian() {
        hear(samples.says("Mayor", Hedge.AT_LEAST, 10));
        hear(samples.says("Army", Hedge.EXACT, 50));

        assertThat(Consensus.of(said)).contains(Interval.point(BigDecimal.valueOf(50)));
    }

    @Test
    void ofBoundsAloneTheStrictestIsTheConsensus() {
        hear(samples.says("Mayor", Hedge.AT_MOST, 90));
        hear(samples.says("Army", Hedge.AT_MOST, 60));

        assertThat(Consensus.of(said)).contains(new Interval(null, BigDecimal.valueOf(60)));
    }

    @Test
    void theStateOfASeriesIsTheSameInWhateverOrderItsClaimsArrive() {
        Estimate first = Estimate.of(samples.says("Mayor", Hedge.EXACT, 10).claim());
        Estimate second = Estimate.of(samples.says("Mayor", Hedge.EXACT, 20).claim());

        assertThat(SeriesHistory.of(List.of(second, first)).of("mayor")).contains(second);
        assertThat(SeriesHistory.of(List.of(first, second)).of("mayor")).contains(second);
    }

    private void hear(ClaimRecorded event) {
        said.add(Estimate.of(event.claim()));
    }

    private Situation with(ClaimRecorded event) {
        return situation(event, FRESHNESS);
    }

    private Situation situation(ClaimRecorded event, Duration freshness) {
        SeriesHistory before = SeriesHistory.of(said);
        Estimate now = Estimate.of(event.claim());
        Instant at = now.publishedAt();
        return new Situation(before, before.with(List.of(now)), Map.of(), List.of(now), at, freshness,
                Consensus.of(said).orElseThrow(), said.getLast());
    }
}
