package io.tallywire.claims.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.tallywire.claims.series.RunPlan.Known;
import io.tallywire.claims.series.RunPlan.Run;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RunPlanTest {
    private static final Duration QUIET = Duration.ofDays(10);

    @Test
    void aClaimAfterTheQuietPeriodOpensARun() {
        assertThat(RunPlan.of(List.of(known("a", 0, 1, 5)), List.of(at(15)), QUIET)).hasSize(1);
        assertThat(RunPlan.of(List.of(known("a", 0, 1, 5)), List.of(at(16)), QUIET)).hasSize(2);
    }

    @Test
    void aLateClaimBetweenTwoRunsJoinsThemInTheOneOpenedFirst() {
        List<Run> runs = RunPlan.of(List.of(known("later", 0, 30, 31), known("earlier", 1, 1, 15)), List.of(at(22)), QUIET);

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.known()).extracting(Known::id).containsExactly("later", "earlier");
            assertThat(run.times()).isEqualTo(times(1, 31));
        });
    }

    @Property
    void theSameClaimsStandTogetherInWhateverOrderAndBatchesTheyCome(@ForAll("arrivals") List<List<Integer>> batches) {
        List<Integer> all = batches.stream().flatMap(List::stream).toList();

        assertThat(filed(batches)).isEqualTo(filed(List.of(all)));
    }

    @Property
    void ofWhatBecameOneRunTheFirstThatWasOpenedIsLeft(@ForAll("arrivals") List<List<Integer>> batches) {
        Store store = new Store();
        batches.forEach(store::file);
        if (store.runs.size() == 1) {
            assertThat(store.runs).containsKey(0);
        }
    }

    @Provide
    Arbitrary<List<List<Integer>>> arrivals() {
        Arbitrary<List<Integer>> days = Arbitraries.integers().between(0, 120).list().ofMinSize(1).ofMaxSize(12)
                .flatMap(Arbitraries::shuffle);
        return Combinators.combine(days, Arbitraries.integers().between(1, 4)).as((list, size) -> {
            List<List<Integer>> batches = new ArrayList<>();
            for (int i = 0; i < list.size(); i += size) {
                batches.add(list.subList(i, Math.min(list.size(), i + size)));
            }
            return batches;
        });
    }

    private static Set<Set<Integer>> filed(List<List<Integer>> batches) {
        Store store = new Store();
        batches.forEach(store::file);
        return new HashSet<>(store.members.values());
    }

    /** Carries plans out as the resolver does. */
    private static final class Store {
        private final Map<Integer, Times> runs = new TreeMap<>();
        private final Map<Integer, Set<Integer>> members = new HashMap<>();
        private int next;

        void file(List<Integer> days) {
            List<Known> known = runs.entrySet().stream()
                    .map(run -> new Known("run" + run.getKey(), run.getKey(), run.getValue())).toList();
            for (Run run : RunPlan.of(known, days.stream().map(RunPlanTest::at).toList(), QUIET)) {
                int kept = run.known().isEmpty() ? next++ : run.known().getFirst().period();
                Set<Integer> held = members.computeIfAbsent(kept, number -> new HashSet<>());
                run.known().stream().skip(1).forEach(absorbed -> {
                    runs.remove(absorbed.period());
                    held.addAll(members.remove(absorbed.period()));
                });
                runs.put(kept, run.times());
                days.stream().filter(day -> run.times().holds(day(day))).forEach(held::add);
            }
        }
    }

    private static Known known(String id, int period, int first, int last) {
        return new Known(id, period, times(first, last));
    }

    private static Times times(int first, int last) {
        return new Times(day(first), day(last));
    }

    private static Times at(int day) {
        return Times.at(day(day));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day));
    }
}
