package io.tallywire.benchmarks.engine;

import java.util.Arrays;
import java.util.concurrent.Callable;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "engine", mixinStandardHelpOptions = true, description = "Measures the extraction engine on one thread.")
public final class EngineCommand implements Callable<Integer> {
    @Option(names = "--hostile", description = "on hostile texts (takes some minutes) instead of news")
    private boolean hostile;

    @Option(names = "--only", description = "texts of HostileText to measure, all without it", split = ",")
    private HostileText[] only = HostileText.values();

    @Option(names = "--length", description = "UTF-16 units of a hostile text (default: ${DEFAULT-VALUE})", split = ",")
    private String[] lengths = { "1000000" };

    @Override
    public Integer call() throws RunnerException {
        var options = new OptionsBuilder().shouldFailOnError(true);
        if (hostile) {
            String[] texts = Arrays.stream(only).map(Enum::name).toArray(String[]::new);
            options.include(HostileBenchmark.class.getName()).param("text", texts).param("length", lengths);
        } else {
            options.include(EngineBenchmark.class.getName());
        }
        return new Runner(options.build()).run().isEmpty() ? 1 : 0;
    }
}
