package io.tallywire.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Function;

import io.tallywire.resilience.check.Checker;
import io.tallywire.resilience.check.Recovery;
import io.tallywire.resilience.fault.Fault;
import io.tallywire.resilience.fault.FaultPlan;
import io.tallywire.resilience.load.Poison;
import io.tallywire.resilience.load.Publisher;
import io.tallywire.resilience.load.SteadyLoad;
import io.tallywire.resilience.stack.TestedSystem;

/** Carries out plans on a system under load. */
public final class Run {
    private static final int ARTICLES_PER_SECOND = 5;

    private final TestedSystem system;

    public Run(TestedSystem system) {
        this.system = system;
    }

    /**
     * Goes through the plan of the seed, and through those of the seeds after it until the time is over.
     *
     * @param atLeast how long it goes on
     */
    public Report carryOut(long seed, Duration atLeast, Function<Long, FaultPlan> plans) throws Exception {
        Instant end = Instant.now().plus(atLeast);
        Report report = new Report(seed);
        try (Poison poison = new Poison(system)) {
            Publisher publisher = new Publisher(system);
            SteadyLoad load = new SteadyLoad(publisher, poison, ARTICLES_PER_SECOND);
            Recovery recovery = new Recovery(system, publisher, load);
            report.start(recovery.await());
            load.start();
            long next = seed;
            do {
                carryOut(plans.apply(next++), recovery, report, next == seed + 1 ? Instant.MAX : end);
            } while (Instant.now().isBefore(end));
            load.stop();
            report.result(load.acknowledged().size(), publisher.refused(), poison.keys().size(),
                    new Checker(system).check(load.acknowledged(), poison.keys()));
        }
        return report;
    }

    private void carryOut(FaultPlan plan, Recovery recovery, Report report, Instant end) throws InterruptedException {
        Iterator<Integer> pauses = plan.pauses().iterator();
        for (Fault fault : plan.faults()) {
            if (Instant.now().isAfter(end)) {
                return;
            }
            Thread.sleep(pauses.next());
            fault.strike(system);
            report.recovered(fault, recovery.await());
        }
    }
}
