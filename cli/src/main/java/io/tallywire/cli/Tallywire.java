package io.tallywire.cli;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.tallywire.cli.alerts.AlertsCommand;
import io.tallywire.cli.deadletter.DeadLettersCommand;
import io.tallywire.cli.demo.DemoCommand;
import io.tallywire.cli.extract.ExtractCommand;
import io.tallywire.cli.post.PostCommand;
import io.tallywire.cli.system.DownCommand;
import io.tallywire.cli.system.StatusCommand;
import io.tallywire.cli.system.UpCommand;
import io.tallywire.localstack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The command line. Exit status: 0 done, 1 not done with the reason on standard error, 2 wrong arguments. */
@Command(name = "tallywire", mixinStandardHelpOptions = true, version = "tallywire 0.1.0", description = "Reads news, finds every figure, and tells when an estimate changes.", footer = {
        "", "  test      Build everything and run all tests (in the launcher script).", "",
        "'tallywire COMMAND --help' tells more." }, subcommands = { DemoCommand.class, UpCommand.class, DownCommand.class,
                StatusCommand.class, PostCommand.class,
                AlertsCommand.class, DeadLettersCommand.class, ExtractCommand.class })
public final class Tallywire implements Runnable {
    @CommandLine.Spec
    @Nullable
    CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tallywire()).setExecutionExceptionHandler(Tallywire::explain);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(),
                "Say what to do; 'tallywire demo' is a good start.");
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        boolean expected = failure instanceof Failure || failure instanceof StackException;
        String message = expected ? failure.getMessage() : "unexpected failure: " + failure;
        command.getErr().println("tallywire: " + message);
        if (!expected && System.getenv("TALLYWIRE_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
