package io.tallywire.benchmarks;

import io.tallywire.benchmarks.alerts.AlertsCommand;
import io.tallywire.benchmarks.engine.ArticlesCommand;
import io.tallywire.benchmarks.engine.EngineCommand;
import io.tallywire.benchmarks.load.LoadCommand;
import io.tallywire.benchmarks.origins.OriginsCommand;
import io.tallywire.benchmarks.size.SizeCommand;
import io.tallywire.benchmarks.stream.StreamsCommand;
import io.tallywire.benchmarks.webhooks.WebhooksCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The measurements, each a command. */
@Command(name = "benchmarks/run", mixinStandardHelpOptions = true, subcommands = { EngineCommand.class, ArticlesCommand.class,
        LoadCommand.class, AlertsCommand.class,
        OriginsCommand.class, SizeCommand.class, StreamsCommand.class,
        WebhooksCommand.class }, description = "Measures the engine and a running Tallywire.")
public final class Benchmarks {
    private Benchmarks() {
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }
}
