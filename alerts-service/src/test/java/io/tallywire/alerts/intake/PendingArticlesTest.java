package io.tallywire.alerts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.tallywire.alerts.ClaimSamples;
import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.figures.Hedge;

class PendingArticlesTest {
    private final ClaimSamples samples = new ClaimSamples();
    private final ClaimRecorded first = samples.says("Harbour Office", Hedge.EXACT, 12).ofTwo(1);
    private final TrackedClaim claim = TrackedClaim.received(first, "{}");
    private final PendingArticles pending = new PendingArticles(List.of());

    @Test
    void anArticleWaitsForTheRestOfItsClaims() {
        assertThat(pending.complete(claim, first)).isEmpty();
    }
}
