package io.tallywire.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.tallywire.cli.system.Service;

/** Health endpoints tell the truth, and nothing is accepted that could be lost. */
class HealthIT {
    private static final RunningSystem SYSTEM = RunningSystem.shared();
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);

    @AfterEach
    void restore() {
        SYSTEM.restore();
    }

    @Test
    void withoutKafkaNobodyIsReadyAndEverybodyLives() {
        SYSTEM.kill("kafka");

        becomes(503, Service.INGEST, Service.CLAIMS, Service.ALERTS);
        HttpResponse<String> refused = SYSTEM.post(Map.of("publisher", "Blatt", "text", "Es gab 3 Verletzte."));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        SYSTEM.restart("kafka");
        becomes(200, Service.INGEST, Service.CLAIMS, Service.ALERTS);
    }

    @Test
    void withoutPostgresTheServicesThatKeepSomethingAreNotReady() {
        SYSTEM.kill("postgres");

        becomes(503, Service.CLAIMS, Service.ALERTS);
        assertThat(SYSTEM.get(Service.INGEST, "/q/health/ready").statusCode()).isEqualTo(200);
        SYSTEM.restart("postgres");
        becomes(200, Service.CLAIMS, Service.ALERTS);
    }

    private static void becomes(int status, Service... services) {
        Instant deadline = Instant.now().plus(TOLD_WITHIN);
        for (Service service : List.of(services)) {
            await(service.title()).atMost(Duration.between(Instant.now(), deadline).plusMillis(100)).untilAsserted(
                    () -> assertThat(SYSTEM.get(service, "/q/health/ready").statusCode()).isEqualTo(status));
            assertThat(SYSTEM.get(service, "/q/health/live").statusCode()).as(service.title()).isEqualTo(200);
        }
    }
}
