package io.tallywire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.tallywire.localstack.StackPorts;

/** The packaged service as an operator starts it in production, with nothing set but what is named. Kafka is not there. */
class StartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port = StackPorts.free().kafka();
    private @Nullable Process service;

    @AfterEach
    void end() {
        if (service != null) {
            service.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({ "on, QUARKUS_OIDC_AUTH_SERVER_URL", "false, to 'off'", "Off, to 'off'" })
    void withoutAProviderItDoesNotStart(String said, String advice) throws Exception {
        Process refused = start(Map.of("TALLYWIRE_SECURITY", said));

        String output = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(refused.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isNotZero();
        assertThat(output).contains("TALLYWIRE_SECURITY", advice);
    }

    @Test
    void withNothingSaidItDoesNotStartEither() throws Exception {
        Process refused = start(Map.of());

        String output = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(refused.waitFor()).isNotZero();
        assertThat(output).contains("Set QUARKUS_OIDC_AUTH_SERVER_URL", "or set TALLYWIRE_SECURITY=off");
    }

    @Test
    void toldInSoManyWordsItLetsEverybodyIn() throws Exception {
        Process open = start(Map.of("TALLYWIRE_SECURITY", "off", "QUARKUS_HTTP_HOST", "127.0.0.1"));
        Thread.ofVirtual().start(() -> drain(open));

        await().atMost(PATIENCE).ignoreException(ConnectException.class)
                .untilAsserted(() -> assertThat(get("/q/metrics")).isEqualTo(200));
    }

    @Test
    void theLocalProfileLetsEverybodyInAndListensOnLoopbackOnly() throws Exception {
        try (var output = start(Map.of("QUARKUS_PROFILE", "prod,local")).inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.lines().filter(line -> line.contains("Listening on")).findFirst().orElse(""))
                    .contains("http://127.0.0.1:" + port);

            assertThat(get("/q/metrics")).isEqualTo(200);
        }
    }

    private Process start(Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", "target/quarkus-app/quarkus-run.jar");
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("TALLYWIRE_"));
        builder.environment().putAll(Map.of("QUARKUS_HTTP_PORT", String.valueOf(port),
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + StackPorts.free().kafka()));
        builder.environment().putAll(settings);
        Process started = builder.redirectErrorStream(true).start();
        service = started;
        return started;
    }

    private int get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    BodyHandlers.discarding()).statusCode();
        }
    }

    private static void drain(Process process) {
        try (var output = process.getInputStream()) {
            output.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // the test is over
        }
    }
}
