package io.tallywire.cli.demo;

import java.util.List;
import java.util.concurrent.Callable;

import io.tallywire.cli.Settings;
import io.tallywire.cli.alerts.AlertStream;
import io.tallywire.cli.system.Addresses;
import io.tallywire.cli.system.LocalSystem;
import io.tallywire.cli.system.Part;
import io.tallywire.cli.system.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", mixinStandardHelpOptions = true, description = {
        "Start everything, post a story of sample articles, and show figures and alerts as they come.",
        "Stays up until Ctrl-C, and then stops what it started." })
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--once", description = "End after the story, with exit status 0 only if the expected alerts came.")
    boolean once;

    @Override
    public Integer call() {
        Settings settings = Settings.current();
        LocalSystem system = new LocalSystem(settings);
        // Ctrl-C may come while parts start, so what runs already is noted before.
        List<Part> before = system.parts().stream().filter(part -> part.running().isPresent()).toList();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> system.downBut(before, line -> {
        }), "stop-demo"));
        system.up(System.out::println);
        Addresses.print(settings);
        Story story = new Story(settings, System.out::println);
        List<String> missing = story.play(Sample.story());
        missing.forEach(what -> System.err.println("tallywire: did not come: " + what));
        if (!once) {
            Addresses.print(settings);
            System.out.println("Post articles of your own with './tallywire post FILE'; Ctrl-C ends the demo.\n");
            new AlertStream(Service.ALERTS.client(settings), System.err::println).follow(story::show);
        }
        return missing.isEmpty() ? 0 : 1;
    }
}
