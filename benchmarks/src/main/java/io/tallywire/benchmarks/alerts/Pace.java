package io.tallywire.benchmarks.alerts;

import java.nio.file.Path;

import io.tallywire.benchmarks.service.PackagedService;
import io.tallywire.localstack.StackPorts;
import picocli.CommandLine.Option;

/** How fast and for how long alerts are committed beside a service, and which one. */
public final class Pace {
    @Option(names = "--rate", defaultValue = "100", description = "alerts a second (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "seconds before that do not count (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--jar", description = "default: ${DEFAULT-VALUE}")
    private Path jar = Path.of("alerts-service/target/quarkus-app/quarkus-run.jar");

    public PacedAlerts alerts() {
        return new PacedAlerts(rate, warmUp, seconds);
    }

    /** On a port that is free now. */
    public PackagedService service() {
        return new PackagedService("alerts", jar, StackPorts.free().kafka());
    }
}
