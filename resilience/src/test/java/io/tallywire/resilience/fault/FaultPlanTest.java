package io.tallywire.resilience.fault;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.resilience.agent.CrashPoint;

class FaultPlanTest {
    @Test
    void aSeedGivesItsPlanAgain() {
        assertThat(FaultPlan.full(7, true)).isEqualTo(FaultPlan.full(7, true));
        assertThat(FaultPlan.full(7, true).faults()).isNotEqualTo(FaultPlan.full(8, true).faults());
    }

    @Test
    void everythingIsKilledTenTimes() {
        Map<String, Long> kinds = FaultPlan.full(1, true).faults().stream().collect(groupingBy(Fault::kind, counting()));

        assertThat(kinds).containsEntry("kill ingest-service", 10L).containsEntry("kill claims-service", 10L)
                .containsEntry("kill alerts-service", 10L).containsEntry("kill kafka", 10L).containsEntry("kill postgres", 10L)
                .containsEntry("disk of kafka full", 2L).containsEntry("disk of postgres full", 2L)
                .containsEntry("rolling restart", 3L).containsEntry("clock step", 6L).containsEntry("slow connections", 6L)
                .containsEntry("cut connections", 6L).containsEntry("half-open connections", 6L);
    }

    @Test
    void everyNamedPointIsCrashedAtInEveryServiceThatPassesIt() {
        var crashes = FaultPlan.full(1, true).faults().stream().filter(CrashAt.class::isInstance).map(CrashAt.class::cast)
                .toList();

        assertThat(crashes).hasSize(19);
        assertThat(new HashSet<>(crashes.stream().map(CrashAt::point).toList())).containsExactlyInAnyOrder(CrashPoint.values());
    }

    @Test
    void aKindAloneIsTakenFromThePlan() {
        assertThat(FaultPlan.full(1, true).only("clock").faults()).hasSize(6).allMatch(ClockStep.class::isInstance);
        assertThat(FaultPlan.full(1, true).only("")).isEqualTo(FaultPlan.full(1, true));
        assertThatThrownBy(() -> FaultPlan.full(1, true).only("earthquake")).hasMessageContaining("clock step");
    }

    @Test
    void theQuickPlanHasOneOfEachKindOfKill() {
        assertThat(FaultPlan.quick(3, true).faults()).hasSize(14);
        assertThat(FaultPlan.quick(3, false).faults()).noneMatch(DiskFull.class::isInstance);
    }
}
