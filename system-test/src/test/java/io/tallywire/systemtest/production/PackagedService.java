package io.tallywire.systemtest.production;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import io.tallywire.cli.http.ServiceClient;
import io.tallywire.cli.http.Token;
import io.tallywire.localstack.StackPorts;

/** A packaged service in the profile of production, told everything by its environment. */
record PackagedService(String name, int port, Process process) implements AutoCloseable {
    static PackagedService start(String name, Path folder, Map<String, String> settings) throws IOException {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("tallywire.root"))).toAbsolutePath();
        int port = StackPorts.free().kafka();
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-XX:+UseSerialGC", "-jar", root.resolve(name + "/target/quarkus-app/quarkus-run.jar").toString());
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("TALLYWIRE_"));
        builder.environment().putAll(Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", String.valueOf(port)));
        builder.environment().putAll(settings);
        return new PackagedService(name, port, builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile()).start());
    }

    ServiceClient client(String token) {
        return new ServiceClient(name, port, new Token(token));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
