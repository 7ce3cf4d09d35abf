package io.tallywire.cli.system;

import java.util.Map;
import java.util.Optional;

import io.tallywire.cli.Settings;
import io.tallywire.cli.http.ServiceClient;
import io.tallywire.localstack.kafka.LocalKafka;
import io.tallywire.localstack.postgres.LocalPostgres;

/** The three services of the system. */
public enum Service implements Program {
    INGEST("ingest-service", "TALLYWIRE_INGEST_PORT", "192m"),
    CLAIMS("claims-service", "TALLYWIRE_CLAIMS_PORT", "512m"),
    ALERTS("alerts-service", "TALLYWIRE_ALERTS_PORT", "384m");

    private final String title;
    private final String portVariable;
    private final String heap;

    Service(String title, String portVariable, String heap) {
        this.title = title;
        this.portVariable = portVariable;
        this.heap = heap;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int port(Settings settings) {
        return switch (this) {
            case INGEST -> settings.ingestPort();
            case CLAIMS -> settings.claimsPort();
            case ALERTS -> settings.alertsPort();
        };
    }

    @Override
    public ServiceClient client(Settings settings) {
        return Program.super.client(settings);
    }

    @Override
    public String portVariable() {
        return portVariable;
    }

    @Override
    public String heap() {
        return heap;
    }

    @Override
    public Map<String, String> environment(Settings settings) {
        var environment = new java.util.HashMap<>(Map.of(
                "QUARKUS_PROFILE", "prod,local",
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port(settings)),
                "KAFKA_BOOTSTRAP_SERVERS", new LocalKafka(settings.home(), settings.stack().kafka()).bootstrapServers(),
                "TALLYWIRE_CLAIMS_URL", "http://127.0.0.1:" + settings.claimsPort()));
        database().ifPresent(database -> environment.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                new LocalPostgres(settings.home(), settings.stack().postgres(), true).jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD)));
        return environment;
    }

    private Optional<String> database() {
        return switch (this) {
            case INGEST -> Optional.empty();
            case CLAIMS -> Optional.of("claims");
            case ALERTS -> Optional.of("alerts");
        };
    }
}
