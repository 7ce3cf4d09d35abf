package io.tallywire.cli.system;

import java.nio.file.Path;
import java.util.Map;

import io.tallywire.cli.Settings;
import io.tallywire.cli.http.ServiceClient;

/** A Quarkus application of this checkout, built in the module that has its name. */
interface Program {
    String title();

    int port(Settings settings);

    /** The variable that moves its port. */
    String portVariable();

    String heap();

    /** What it is told of the rest of the system. */
    Map<String, String> environment(Settings settings);

    default ServiceClient client(Settings settings) {
        return new ServiceClient(title(), port(settings), settings.token());
    }

    default Path jar(Settings settings) {
        return settings.root().resolve(title()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
