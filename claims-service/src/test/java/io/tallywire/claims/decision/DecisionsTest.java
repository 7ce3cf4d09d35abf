package io.tallywire.claims.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.claims.decision.Decisions.Answer;
import io.tallywire.claims.decision.Decisions.InForce;
import io.tallywire.claims.decision.Decisions.Question;
import io.tallywire.claims.decision.Ruling.Absorbed;
import io.tallywire.claims.decision.Ruling.Merge;
import io.tallywire.claims.decision.Ruling.Rename;
import io.tallywire.claims.decision.Ruling.Split;
import io.tallywire.events.StoredJson;

class DecisionsTest {
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Map<String, String> VALLEY = Map.of("counted", "house", "place", "AT/Tal", "unit", "1");
    private static final Map<String, String> TOWN = Map.of("counted", "house", "place", "AT/Stadt", "unit", "1");
    private static final Map<String, String> HUTS = Map.of("counted", "hut", "place", "AT/Tal", "unit", "1");
    private static final Window ALWAYS = new Window(null, null);

    @Test
    void withoutADecisionItsOwnLabelsFileAClaim() {
        assertThat(answer(VALLEY)).isEqualTo(new Answer(VALLEY, List.of()));
    }

    @Test
    void aRenamedSeriesGetsClaimsWithTheOldAndTheNewLabels() {
        Ruling rename = new Rename(VALLEY, TOWN, null, null, ALWAYS);

        assertThat(answer(VALLEY, rename)).isEqualTo(new Answer(TOWN, List.of(1L)));
        assertThat(answer(TOWN, rename)).isEqualTo(new Answer(TOWN, List.of()));
    }

    @Test
    void anotherNameAloneLeadsNowhere() {
        assertThat(answer(VALLEY, new Rename(VALLEY, VALLEY, null, "Tal", ALWAYS)).decisions()).isEmpty();
    }

    @Test
    void decisionsAreFollowedOneAfterAnother() {
        Ruling merge = merge(HUTS, VALLEY);
        Ruling rename = new Rename(VALLEY, TOWN, null, null, ALWAYS);

        assertThat(answer(HUTS, merge, rename)).isEqualTo(new Answer(TOWN, List.of(1L, 2L)));
        assertThat(answer(HUTS, rename, merge)).isEqualTo(new Answer(VALLEY, List.of(2L)));
    }

    @Test
    void whatLeadsThereAndBackEndsWithTheLaterDecision() {
        Ruling split = new Split(List.of(), List.of("Bergwacht"), VALLEY, HUTS, ALWAYS);

        assertThat(answer(HUTS, merge(HUTS, VALLEY), split)).isEqualTo(new Answer(HUTS, List.of(1L, 2L)));
    }

    @Test
    void onlyTheSourcesNamedAreSplitOff() {
        Ruling split = new Split(List.of(), List.of("BERGWACHT "), VALLEY, TOWN, ALWAYS);

        assertThat(answer(VALLEY, split).labels()).isEqualTo(TOWN);
        assertThat(answer(VALLEY, new Split(List.of(), List.of("Feuerwehr"), VALLEY, TOWN, ALWAYS)).labels())
                .isEqualTo(VALLEY);
        assertThat(answer(HUTS, split).labels()).isEqualTo(HUTS);
    }

    @Test
    void aClaimThatIsNamedFollowsWhereverItIs() {
        assertThat(answer(HUTS, new Split(List.of("claim"), List.of(), VALLEY, TOWN, ALWAYS)).labels()).isEqualTo(TOWN);
        assertThat(answer(HUTS, new Split(List.of("other"), List.of(), HUTS, TOWN, ALWAYS)).labels()).isEqualTo(HUTS);
    }

    @Test
    void aDecisionHoldsForItsTimeOnly() {
        assertThat(answer(VALLEY, new Rename(VALLEY, TOWN, null, null, new Window(MAY, null))).labels()).isEqualTo(TOWN);
        assertThat(answer(VALLEY, new Rename(VALLEY, TOWN, null, null, new Window(MAY.plusNanos(1), null))).labels())
                .isEqualTo(VALLEY);
        assertThat(answer(VALLEY, new Rename(VALLEY, TOWN, null, null, new Window(null, MAY))).labels()).isEqualTo(VALLEY);
    }

    @Test
    void whatIsStoredIsReadBackTheSame() {
        for (Ruling ruling : List.of(new Rename(VALLEY, TOWN, null, "Stadt", new Window(MAY, null)), merge(HUTS, VALLEY),
                new Split(List.of("claim"), List.of("Bergwacht"), VALLEY, TOWN, ALWAYS))) {
            assertThat(StoredJson.read(StoredJson.write(ruling), Ruling.class)).isEqualTo(ruling);
        }
    }

    private static Ruling merge(Map<String, String> from, Map<String, String> into) {
        return new Merge(List.of(new Absorbed("absorbed", from, ALWAYS)), into);
    }

    private static Answer answer(Map<String, String> labels, Ruling... rulings) {
        var inForce = java.util.stream.IntStream.range(0, rulings.length).mapToObj(i -> new InForce(i + 1, rulings[i]))
                .toList();
        return new Decisions(inForce).answer(new Question("claim", labels, "Bergwacht", MAY));
    }
}
