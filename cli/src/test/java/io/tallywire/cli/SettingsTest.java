package io.tallywire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.tallywire.localstack.StackPorts;

class SettingsTest {
    private static final Path ROOT = Path.of("/checkout");

    @Test
    void withoutVariablesAllIsAsDocumented() {
        Settings settings = Settings.from(Map.of(), ROOT);

        assertThat(settings.home().root()).isEqualTo(ROOT.resolve(".tallywire"));
        assertThat(settings.stack()).isEqualTo(new StackPorts(9092, 5432));
        assertThat(settings.alertsPort()).isEqualTo(8083);
        assertThat(settings.consolePort()).isEqualTo(8080);
    }

    @Test
    void variablesMovePorts() {
        Settings settings = Settings.from(Map.of("TALLYWIRE_KAFKA_PORT", "19092", "TALLYWIRE_CLAIMS_PORT", " 18082 "), ROOT);

        assertThat(settings.stack().kafka()).isEqualTo(19092);
        assertThat(settings.claimsPort()).isEqualTo(18082);
    }

    @Test
    void anEmptyVariableCountsAsUnset() {
        assertThat(Settings.from(Map.of("TALLYWIRE_INGEST_PORT", ""), ROOT).ingestPort()).isEqualTo(8081);
    }

    @Test
    void whatIsNoPortIsRefusedByTheNameOfItsVariable() {
        assertThatThrownBy(() -> Settings.from(Map.of("TALLYWIRE_POSTGRES_PORT", "70000"), ROOT)).isInstanceOf(Failure.class)
                .hasMessageContaining("TALLYWIRE_POSTGRES_PORT").hasMessageContaining("70000");
        assertThatThrownBy(() -> Settings.from(Map.of("TALLYWIRE_POSTGRES_PORT", "five"), ROOT)).isInstanceOf(Failure.class);
    }
}
