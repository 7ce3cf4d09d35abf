package io.tallywire.benchmarks.service;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * CPU time since a moment: on a machine that others use as well it tells more than the clock.
 *
 * @param service of the service alone
 * @param all of the service, Kafka and PostgreSQL
 */
public record CpuTime(Duration service, Duration all) {
    /** @param service started by this process, as Kafka and PostgreSQL were */
    static CpuTime of(Process service) {
        return new CpuTime(sum(Stream.of(service.toHandle())), sum(ProcessHandle.current().descendants()));
    }

    CpuTime since(CpuTime before) {
        return new CpuTime(service.minus(before.service), all.minus(before.all));
    }

    private static Duration sum(Stream<ProcessHandle> processes) {
        return processes.flatMap(process -> process.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }
}
