package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What docs/subscribe.md shows works as it stands there. */
@Timeout(120)
class SubscribeIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final Path ROOT = Path.of(System.getProperty("tallywire.root"));
    private static final String ARTICLE = "subscribe-" + UUID.randomUUID();

    @BeforeAll
    static void raiseAnAlert() {
        SYSTEM.post(Map.of("id", ARTICLE, "publisher", "Blatt", "language", "de", "publishedAt", "2026-05-04T08:00:00Z", "text",
                "Die Zahl der Verletzten in " + ARTICLE + " stieg von 20 auf " + Numbers.next()
                        + ", teilte die Feuerwehr mit."));
        SYSTEM.alerts(ARTICLE, 1);
    }

    @Test
    void theJavaConsumerPrintsAlerts() throws Exception {
        List<String> printed = new CopyOnWriteArrayList<>();
        Thread thread = Thread.ofPlatform().start(
                () -> AlertPrinter.follow(SYSTEM.bootstrapServers(), "alerts", UUID.randomUUID().toString(), printed::add));

        await().atMost(Duration.ofSeconds(30)).until(() -> printed.stream().anyMatch(line -> line.contains(ARTICLE)));
        thread.interrupt();
        thread.join();

        assertThat(printed).filteredOn(line -> line.contains(ARTICLE)).first().asString()
                .startsWith("tallywire.alert.raised.v1 ");
    }

    @Test
    void theConsoleConsumerPrintsAlerts() throws Exception {
        Process console = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "org.apache.kafka.tools.consumer.ConsoleConsumer", "--bootstrap-server",
                SYSTEM.bootstrapServers(), "--topic", "alerts", "--from-beginning", "--property", "print.headers=true",
                "--timeout-ms", "20000").redirectError(ProcessBuilder.Redirect.DISCARD).start();

        try (BufferedReader lines = console.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines()
                    .anyMatch(line -> line.contains("ce_type:tallywire.alert.raised.v1") && line.contains(ARTICLE)))
                    .isTrue();
        } finally {
            console.destroyForcibly();
        }
    }

    @Test
    void theDocumentShowsTheConsumerThatIsTestedHere() throws IOException {
        String document = Files.readString(ROOT.resolve("docs/subscribe.md"));
        String source = Files.readString(
                ROOT.resolve("system-test/src/test/java/io/tallywire/systemtest/AlertPrinter.java"));

        assertThat(document).contains("```java\n" + source.substring(source.indexOf("import ")) + "```");
    }

    @Test
    void theTopicsKeepEventsForThirtyDaysAndWhatIsOlderIsDeleted() throws Exception {
        assertThat(TopicRecords.settings(SYSTEM, List.of("articles", "claims", "alerts")).values())
                .allSatisfy(settings -> assertThat(settings).containsEntry("cleanup.policy", "delete")
                        .containsEntry("retention.ms", String.valueOf(Duration.ofDays(30).toMillis())));
        assertThat(TopicRecords.settings(SYSTEM, List.of("claims.dlq")).values())
                .allSatisfy(settings -> assertThat(settings).containsEntry("cleanup.policy", "delete")
                        .containsEntry("retention.ms", String.valueOf(Duration.ofDays(90).toMillis())));
    }
}
