package io.tallywire.alerts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import io.tallywire.alerts.ClaimSamples;
import io.tallywire.alerts.estimate.ClaimStore;
import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.figures.Hedge;

class BatchClaimsTest {
    private final BatchClaims claims = new BatchClaims(new ClaimStore(new PGSimpleDataSource()));
    private final ClaimSamples samples = new ClaimSamples();
    private final ClaimRecorded event = samples.says("Harbour Office", Hedge.EXACT, 12);
    private final ClaimRecorded renamed = samples.moved(event, samples.series());

    @Test
    void labelsAreThoseOfTheNewestEvent() {
        claims.know(List.of(TrackedClaim.received(event, "{}")));

        assertThat(claims.newLabels(List.of(event, renamed))).isEqualTo(Map.of(samples.series(), renamed.seriesLabels()));
    }

    @Test
    void anEventThatComesAgainDoesNotPutBackLabelsOfLongAgo() {
        claims.know(List.of(TrackedClaim.received(renamed, "{}")));

        assertThat(claims.newLabels(List.of(event, renamed))).isEmpty();
    }

    @Test
    void aNewClaimBringsTheLabelsOfItsSeries() {
        assertThat(claims.newLabels(List.of(event))).isEqualTo(Map.of(samples.series(), event.seriesLabels()));
    }
}
