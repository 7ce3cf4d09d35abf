package io.tallywire.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.RepeatedTest;

import io.tallywire.localstack.StackPorts;

class LivenessTest {
    @RepeatedTest(5)
    void aKilledProcessLivesUntilItsPortIsFree() throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Listener.class.getName()).start();
        try (BufferedReader told = process.inputReader()) {
            int port = Integer.parseInt(told.readLine());
            process.destroyForcibly();

            while (Liveness.of(process.toHandle())) {
                Thread.onSpinWait();
            }

            assertThat(StackPorts.isFree(port)).isTrue();
        }
    }
}
