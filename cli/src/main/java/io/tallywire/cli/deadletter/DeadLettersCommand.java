package io.tallywire.cli.deadletter;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.tallywire.cli.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "dead-letters", mixinStandardHelpOptions = true, description = "List, show and replay records that could not be processed.")
public final class DeadLettersCommand implements Runnable {
    @CommandLine.Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        throw usage(spec, "Say what to do: list, show or replay.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "The letters that were not replayed, the oldest first.")
    void list(@Option(names = "--all", description = "Those that were replayed, too.") boolean all) {
        List<String> lines = desk().list(all);
        lines.forEach(System.out::println);
        if (lines.isEmpty()) {
            System.out.println("no dead letters");
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "A letter with its headers and its value, as JSON.")
    void show(@Parameters(paramLabel = "NAME", description = "Such as articles/17.") String name) {
        System.out.println(desk().show(name).toPrettyString());
    }

    @Command(name = "replay", mixinStandardHelpOptions = true, description = "Send letters to their topic again; each is sent once.")
    void replay(
            @Parameters(arity = "0..*", paramLabel = "NAME", description = "Such as articles/17.") @Nullable List<String> names,
            @Option(names = "--all", description = "All that were not replayed.") boolean all) {
        LetterDesk desk = desk();
        List<String> wanted = names == null ? List.of() : names;
        if (all == !wanted.isEmpty()) {
            throw usage(spec, "Name the letters to replay, or say --all.");
        }
        for (String name : all ? desk.waiting() : wanted) {
            desk.replay(name);
            System.out.println("replayed " + name);
        }
    }

    private static LetterDesk desk() {
        Settings settings = Settings.current();
        return new LetterDesk(service -> service.client(settings));
    }

    private static ParameterException usage(@Nullable CommandSpec spec, String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
