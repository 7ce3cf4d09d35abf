package io.tallywire.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.tallywire.localstack.LocalStack;
import io.tallywire.localstack.postgres.LocalPostgres;

/**
 * A packaged service, as a process of its own.
 *
 * @param database that it keeps its data in
 */
public record PackagedService(String database, Path jar, int port) {
    /**
     * @param folder for its log
     * @param settings further environment
     */
    public Process start(LocalStack stack, Path folder, Map<String, String> settings) throws IOException {
        return start(stack, folder, settings, List.of());
    }

    /** @param options of its JVM beside those of the launcher */
    public Process start(LocalStack stack, Path folder, Map<String, String> settings, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("QUARKUS_PROFILE", "prod,local");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers());
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", stack.postgres().jdbcUrl(database));
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(database + "-service.log").toFile())).start();
    }

    /** Whether it has been packaged; if not, says on standard error how to. */
    public boolean isPackaged() {
        if (!Files.exists(jar)) {
            System.err.println(jar + " is missing; run 'mvn package -DskipTests' first");
            return false;
        }
        return true;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Stops a process that {@link #start} started. */
    public static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** @throws IllegalStateException if it is not ready within a minute */
    public void awaitReady(HttpClient http) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (isReady(http)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("the service did not become ready");
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(uri("/q/health/ready")).build(), BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }
}
