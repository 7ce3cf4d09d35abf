package io.tallywire.localstack;

import java.nio.file.Path;

/** The folder in which a stack keeps everything: data, logs, and what runs. */
public record StackHome(Path root) {
    public StackHome {
        root = root.toAbsolutePath().normalize();
    }

    /** What survives restarts. */
    public Path data(String process) {
        return root.resolve("data").resolve(process);
    }

    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    public Path pidFile(String process) {
        return root.resolve("run").resolve(process + ".pid");
    }
}
