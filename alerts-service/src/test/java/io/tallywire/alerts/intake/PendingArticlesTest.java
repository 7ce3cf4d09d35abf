package io.tallywire.alerts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.tallywire.alerts.ClaimSamples;
import io.tallywire.alerts.estimate.TrackedClaim;
import io.tallywire.events.ClaimRecorded;
import io.tallywire.figures.Hedge;

class PendingArticlesTest {
    private final ClaimRecorded event = new ClaimSamples().says("Harbour Office", Hedge.EXACT, 12);
    private final TrackedClaim claim = TrackedClaim.received(event, "{}");
    private final PendingArticles pending = new PendingArticles(List.of());

    @Test
    void anArticleWaitsForTheRestOfItsClaims() {
        assertThat(pending.complete(claim, ClaimSamples.asOneOf(event, 1, 2))).isEmpty();
    }

    @Test
    void aClaimThatStandsElsewhereByNowIsNotWaitedFor() {
        pending.complete(claim, ClaimSamples.asOneOf(event, 1, 2));

        assertThat(pending.completeWithout(ClaimSamples.asOneOf(event, 2, 2))).contains(List.of(claim));
    }

    @Test
    void aClaimThatHasLeftIsHeardOfAndNotJudged() {
        pending.complete(claim, ClaimSamples.asOneOf(event, 1, 2));
        pending.forget(claim);

        assertThat(pending.completeWithout(ClaimSamples.asOneOf(event, 2, 2))).isEmpty();
    }

    @Test
    void anArticleThatWaitedLongEnoughIsTakenAsItIsOnce() {
        pending.complete(claim, ClaimSamples.asOneOf(event, 2, 3));

        assertThat(pending.take(List.of(claim.articleId()))).containsExactly(List.of(claim));
        assertThat(pending.take(List.of(claim.articleId()))).isEmpty();
    }
}
