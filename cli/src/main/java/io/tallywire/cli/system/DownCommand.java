package io.tallywire.cli.system;

import io.tallywire.cli.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop the system and keep its data.")
public final class DownCommand implements Runnable {
    @Option(names = "--wipe", description = "Delete the data, too.")
    boolean wipe;

    @Override
    public void run() {
        Settings settings = Settings.current();
        LocalSystem system = new LocalSystem(settings);
        if (system.parts().stream().allMatch(part -> part.running().isEmpty())) {
            System.out.println("nothing is running");
        }
        system.down(System.out::println);
        if (wipe) {
            system.wipe();
            System.out.println("data deleted from " + settings.home().root());
        }
    }
}
