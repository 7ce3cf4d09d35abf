package io.tallywire.cli.system;

import io.tallywire.cli.Settings;
import picocli.CommandLine.Command;

@Command(name = "up", mixinStandardHelpOptions = true, description = "Start whatever of the system is not running, and return once all is ready.")
public final class UpCommand implements Runnable {
    @Override
    public void run() {
        Settings settings = Settings.current();
        new LocalSystem(settings).up(System.out::println);
        Addresses.print(settings);
    }
}
