package io.tallywire.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.tallywire.console.status.ServiceStatus.Check;
import io.tallywire.console.status.ServiceStatus.Health;

class ServiceStatusTest {
    private static final String HEALTH = """
            {"status":"DOWN","checks":[{"name":"Kafka","status":"DOWN","data":{"reason":"Kafka does not answer"}},
            {"name":"Database","status":"UP","data":{"<default>":"UP"}}]}""";
    private static final String METRICS = """
            # HELP tallywire_consumer_lag what waits
            tallywire_consumer_lag{group="claims-service"} 7.0
            tallywire_dead_letters_waiting 2.0
            tallywire_dead_letters_total 9.0
            tallywire_outbox_sent_total{topic="claims"} 1.2E4 # {span_id="9f",trace_id="4b"} 1.0 1795446882.881
            tallywire_outbox_sent_total{topic="claims.dlq"} 5.0
            """;

    @Test
    void itTellsWhatTheServiceTells() {
        assertThat(ServiceStatus.of("claims", HealthReport.read(HEALTH), Exposition.read(METRICS)))
                .isEqualTo(new ServiceStatus("claims", Health.DOWN,
                        List.of(new Check("Kafka", Health.DOWN, "Kafka does not answer"),
                                new Check("Database", Health.UP, null)),
                        7L, 2L, 12_000L));
    }

    @Test
    void ingestCountsTheArticlesThatItTook() {
        var metrics = Exposition.read("""
                tallywire_articles_accepted_total{event="published"} 3.0
                tallywire_articles_accepted_total{event="withdrawn"} 1.0
                """);

        assertThat(ServiceStatus.of("ingest", HealthReport.read("{\"status\":\"UP\",\"checks\":[]}"), metrics))
                .isEqualTo(new ServiceStatus("ingest", Health.UP, List.of(), null, null, 4L));
    }

    @Test
    void whatIsNotKnownIsNotToldAsZero() {
        var metrics = Exposition.read("tallywire_consumer_lag{group=\"claims-service\"} NaN\n");

        assertThat(ServiceStatus.of("claims", HealthReport.NONE, metrics).lag()).isNull();
    }

    @Test
    void whoeverAnswersOtherwiseIsNoService() {
        assertThat(HealthReport.read("<html>It works!</html>")).isEqualTo(HealthReport.NONE);
        assertThat(HealthReport.read("{}")).isEqualTo(HealthReport.NONE);
    }
}
