package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.tallywire.localstack.StackPorts;

/** The packaged command line, as the launcher script runs it. */
class LauncherIT {
    private static final Path ROOT = Path.of(System.getProperty("tallywire.root")).toAbsolutePath();
    private static final List<String> PARTS = List.of("KAFKA", "POSTGRES", "CONSOLE", "INGEST", "CLAIMS", "ALERTS");

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    private record Ended(int status, String output) {
    }

    @BeforeEach
    void ownPorts() {
        PARTS.forEach(part -> environment.put("TALLYWIRE_" + part + "_PORT", Integer.toString(StackPorts.free().kafka())));
        environment.put("TALLYWIRE_HOME", home.resolve("a home").toString());
    }

    @AfterEach
    void stop() throws Exception {
        run("down", "--wipe");
    }

    @Test
    void theDemoShowsFiguresAndTheExpectedAlertsAndLeavesNothingRunning() throws Exception {
        Ended demo = run("demo", "--once");

        assertThat(demo.status()).as(demo.output()).isZero();
        assertThat(demo.output()).containsSubsequence("http://127.0.0.1:" + port("CONSOLE") + "/",
                "http://127.0.0.1:" + port("INGEST"));
        assertThat(demo.output()).contains("≤ 30,000", "10,000 to 20,000", "+173 %", "stated-change", "disagreement",
                "revision");
        assertThat(run("status").output()).doesNotContain("ready").contains("stopped");
    }

    @Test
    void startingTwiceAndOnATakenPortIsToldPlainly() throws Exception {
        try (ServerSocket other = new ServerSocket(port("ALERTS"), 1, InetAddress.getLoopbackAddress())) {
            Ended up = run("up");

            assertThat(up.status()).isEqualTo(1);
            assertThat(up.output()).contains(
                    "tallywire: port " + other.getLocalPort() + ", which alerts-service needs, is taken",
                    "TALLYWIRE_ALERTS_PORT");
        }
        Ended again = run("up");

        assertThat(again.status()).as(again.output()).isZero();
        assertThat(again.output()).contains("claims-service is already running", "alerts-service is ready", "console is ");
        assertThat(run("status").status()).isZero();
    }

    @Test
    void withoutARunningSystemPostingSaysHowToStartIt() throws Exception {
        Path article = java.nio.file.Files.writeString(home.resolve("article.txt"), "Zwölf Boote liefen aus.");

        Ended post = run("post", article.toString(), "--publisher", "Hafenblatt");

        assertThat(post.status()).isEqualTo(1);
        assertThat(post.output()).contains("ingest-service does not answer", "./tallywire up");
    }

    private int port(String part) {
        return Integer.parseInt(environment.getOrDefault("TALLYWIRE_" + part + "_PORT", ""));
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtallywire.root=" + ROOT, "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-jar",
                        ROOT.resolve("cli/target/cli.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
