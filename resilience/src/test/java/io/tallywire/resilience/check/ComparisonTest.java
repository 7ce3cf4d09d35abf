package io.tallywire.resilience.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.resilience.load.TestArticle;

class ComparisonTest {
    private static final List<TestArticle> ACKNOWLEDGED = List.of(new TestArticle("a", 1, 1001), new TestArticle("b", 2, 1002));

    private final Comparison comparison = new Comparison();

    @Test
    void nothingIsFoundWhereAllArrivedOnce() {
        comparison.claims(ACKNOWLEDGED, Map.of("a", List.of(20, 1001), "b", List.of(20, 1002)));
        comparison.alerts(ACKNOWLEDGED, Map.of("a", List.of("x"), "b", List.of("y"), "not acknowledged", List.of("z")));
        comparison.topic("claims", Map.of("s", List.of("1", "2")), Map.of("s", List.of("1", "2")), "updated");
        comparison.deadLetters(List.of("p"), List.of("p", "p"));

        assertThat(comparison.findings().sentences()).isEmpty();
    }

    @Test
    void aMissingArticleAndAMissingClaimAreLost() {
        comparison.claims(ACKNOWLEDGED, Map.of("a", List.of(20)));

        assertThat(comparison.findings().lost()).isEqualTo(2);
    }

    @Test
    void aNumberThatTheArticleDoesNotTellIsNoneOfItsClaims() {
        comparison.claims(ACKNOWLEDGED, Map.of("a", List.of(20, 1001), "b", List.of(20, 1001)));

        assertThat(comparison.findings().lost()).isEqualTo(1);
    }

    @Test
    void aClaimStoredTwiceIsFound() {
        comparison.claims(ACKNOWLEDGED, Map.of("a", List.of(20, 20, 1001), "b", List.of(20, 1002)));

        assertThat(comparison.findings().twice()).isEqualTo(1);
        assertThat(comparison.findings().lost()).isZero();
    }

    @Test
    void anAlertThatIsMissingAndOneRaisedTwiceAreFound() {
        comparison.alerts(ACKNOWLEDGED, Map.of("a", List.of("x", "y")));

        assertThat(comparison.findings().lost()).isEqualTo(1);
        assertThat(comparison.findings().twice()).isEqualTo(1);
    }

    @Test
    void anEventThatTheTopicDoesNotHaveIsLost() {
        comparison.topic("claims", Map.of("s", List.of("1", "2")), Map.of("s", List.of("1")), "updated");

        assertThat(comparison.findings().lost()).isEqualTo(1);
    }

    @Test
    void anEventToldTwiceIsFoundButNotAnUpdate() {
        comparison.topic("alerts", Map.of("s", List.of("raised 1", "updated 1", "updated 1")),
                Map.of("s", List.of("raised 1", "updated 1", "updated 1", "raised 1")), "updated");

        assertThat(comparison.findings().twice()).isEqualTo(1);
    }

    @Test
    void aSeriesOutOfOrderIsFound() {
        comparison.topic("claims", Map.of("s", List.of("1", "2")), Map.of("s", List.of("2", "1")), "updated");

        assertThat(comparison.findings().sentences()).singleElement().asString().contains("out of order");
    }

    @Test
    void poisonThatWasNotSetAsideAndGoodRecordsThatWereAreFound() {
        comparison.deadLetters(List.of("p", "q"), List.of("p", "good"));

        assertThat(comparison.findings().sentences()).hasSize(2);
    }
}
