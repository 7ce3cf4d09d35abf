package io.tallywire.systemtest.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.tallywire.cli.Json;
import io.tallywire.cli.http.NotLetIn;
import io.tallywire.cli.http.ServiceClient;
import io.tallywire.cli.post.PostCommand;
import io.tallywire.localstack.FileTree;
import io.tallywire.localstack.postgres.LocalPostgres;
import io.tallywire.teststack.access.IdentityProvider;

/** The services as in production: tokens for clients, TLS to Kafka and PostgreSQL, a password to both; all by environment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ARTICLE = """
            {"id": "encrypted", "publisher": "Blatt", "language": "de", "text": "Die Zahl der Soldaten stieg von 4.000 auf 9.000."}""";

    private final List<AutoCloseable> running = new ArrayList<>();
    private final Map<String, PackagedService> services = new HashMap<>();
    private IdentityProvider provider = IdentityProvider.start();
    private EncryptedStack stack;

    @BeforeAll
    void start() throws Exception {
        Path folder = Path.of("target", "production").toAbsolutePath();
        FileTree.delete(folder);
        Files.createDirectories(folder);
        running.add(provider);
        stack = EncryptedStack.start(folder, ServerCertificate.make(folder));
        running.addFirst(stack);
        for (String name : List.of("ingest-service", "claims-service", "alerts-service")) {
            Map<String, String> settings = new HashMap<>(stack.kafkaSettings());
            settings.putAll(stack.databaseSettings(name.replace("-service", "")));
            settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", provider.url());
            services.put(name, PackagedService.start(name, folder, settings));
            running.addFirst(services.get(name));
        }
        for (PackagedService service : services.values()) {
            await(service.name()).atMost(PATIENCE).until(() -> service.client("").isReady());
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable part : running) {
            part.close();
        }
    }

    @Test
    void anArticleBecomesAnAlertOnTheStream() throws Exception {
        ServiceClient alerts = client("alerts-service", "reader");
        try (var stream = new BufferedReader(new InputStreamReader(
                alerts.stream("/alerts/stream", Map.of("Accept", "text/event-stream")), StandardCharsets.UTF_8))) {
            assertThat(PostCommand.post(client("ingest-service", "publisher"), Json.MAPPER.readTree(ARTICLE)))
                    .isEqualTo("encrypted");

            assertThat(stream.lines().filter(line -> line.startsWith("data:")).findFirst().orElse("")).contains("encrypted");
        }
        assertThat(client("claims-service", "reader").items("/claims?article=encrypted")).isNotEmpty();
        assertThat(alerts.items("/alerts?article=encrypted")).isNotEmpty();
    }

    @Test
    void whoHasAnotherRoleOrNoTokenIsNotLetIn() {
        assertThatThrownBy(() -> client("claims-service", "publisher").get("/claims")).isInstanceOf(NotLetIn.class)
                .hasMessageContaining("`reader`");
        assertThatThrownBy(() -> services.get("ingest-service").client("").post("/articles", ARTICLE.getBytes(
                StandardCharsets.UTF_8))).isInstanceOf(NotLetIn.class).hasMessageContaining("TALLYWIRE_TOKEN");
    }

    @Test
    void allConnectionsToTheDatabaseAreEncrypted() throws SQLException {
        try (var connection = DriverManager.getConnection(stack.jdbcUrl("postgres"), LocalPostgres.USER,
                LocalPostgres.PASSWORD);
                var rows = connection.createStatement().executeQuery("""
                        select count(*) filter (where s.ssl), count(*) filter (where not s.ssl)
                        from pg_stat_ssl s join pg_stat_activity a using (pid) where a.datname in ('claims', 'alerts')""")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
            assertThat(rows.getInt(2)).isZero();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(stack.unencryptedJdbcUrl("claims"), LocalPostgres.USER,
                LocalPostgres.PASSWORD)).isInstanceOf(SQLException.class).hasMessageContaining("pg_hba");
    }

    private ServiceClient client(String service, String role) {
        return services.get(service).client(provider.token(role));
    }
}
