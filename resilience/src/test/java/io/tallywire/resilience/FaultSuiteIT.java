package io.tallywire.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.tallywire.resilience.fault.FaultPlan;
import io.tallywire.resilience.stack.TestedSystem;

/** The promise of docs/reliability.md; `./tallywire test --faults` runs the long form, every build the short one. */
class FaultSuiteIT {
    @Test
    void whatWasAcknowledgedArrivesOnceWhateverBreaks() throws Exception {
        long given = Long.getLong("tallywire.faults.seed", 0);
        long seed = given == 0 ? System.currentTimeMillis() % 1_000_000 : given;
        boolean full = System.getProperty("tallywire.faults.form", "short").equals("full");
        Path target = Path.of("target").toAbsolutePath();

        try (TestedSystem system = new TestedSystem(target.resolve("faults"), Path.of(System.getProperty("tallywire.root")))) {
            Thread lastResort = new Thread(system::close);
            Runtime.getRuntime().addShutdownHook(lastResort);
            boolean disks = system.kafka().volume().isMounted() && system.postgres().volume().isMounted();
            if (!disks) {
                System.out.println("no full disks: only root may mount a small file system here");
            }
            String only = System.getProperty("tallywire.faults.only", "");
            Function<Long, FaultPlan> plans = next -> (full ? FaultPlan.full(next, disks) : FaultPlan.quick(next, disks))
                    .only(only);

            Report report = new Run(system).carryOut(seed, Duration.ofMinutes(Long.getLong("tallywire.faults.minutes", 0)),
                    plans);

            report.write(target.resolve("faults-report.txt"));
            assertThat(report.broken()).isEmpty();
            Runtime.getRuntime().removeShutdownHook(lastResort);
        }
    }
}
