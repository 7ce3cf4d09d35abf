package io.tallywire.systemtest.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;

import io.tallywire.localstack.StackHome;
import io.tallywire.localstack.StackPorts;
import io.tallywire.localstack.kafka.KafkaNode;
import io.tallywire.localstack.kafka.LocalKafka;
import io.tallywire.localstack.postgres.LocalPostgres;
import io.tallywire.localstack.process.Lifetime;
import io.tallywire.localstack.process.ServerProcess;

/** A Kafka that takes clients with TLS and a password only, and a PostgreSQL that takes them with TLS only. */
final class EncryptedStack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JAAS = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    private final LocalKafka kafka;
    private final LocalPostgres postgres;
    private final ServerCertificate certificate;

    private EncryptedStack(StackHome home, StackPorts ports, ServerCertificate certificate) {
        this.kafka = new LocalKafka(home, ports.kafka());
        this.postgres = new LocalPostgres(home, ports.postgres(), false);
        this.certificate = certificate;
    }

    static EncryptedStack start(Path folder, ServerCertificate certificate) throws IOException {
        EncryptedStack stack = new EncryptedStack(new StackHome(folder), StackPorts.free(), certificate);
        stack.startKafka();
        stack.startPostgres();
        return stack;
    }

    /** What an operator would set in a service's environment. */
    Map<String, String> kafkaSettings() {
        return Map.of("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "KAFKA_SASL_MECHANISM", "PLAIN",
                "KAFKA_SASL_JAAS_CONFIG", JAAS + "username=\"tallywire\" password=\"ours\";",
                "KAFKA_SSL_TRUSTSTORE_TYPE", "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION", certificate.certificate().toString());
    }

    Map<String, String> databaseSettings(String database) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER, "QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
    }

    String jdbcUrl(String database) {
        return postgres.jdbcUrl(database) + "?sslmode=verify-full&sslrootcert=" + certificate.certificate();
    }

    String unencryptedJdbcUrl(String database) {
        return postgres.jdbcUrl(database) + "?sslmode=disable";
    }

    private void startKafka() throws IOException {
        Path further = KafkaNode.furtherSettings(kafka.home().data(LocalKafka.NAME));
        Files.createDirectories(further.getParent());
        Files.writeString(further, String.join("\n",
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL",
                "inter.broker.listener.name=SASL_SSL",
                "sasl.enabled.mechanisms=PLAIN",
                "sasl.mechanism.inter.broker.protocol=PLAIN",
                "listener.name.sasl_ssl.plain.sasl.jaas.config=" + JAAS + "username=\"broker\" password=\"its\" "
                        + "user_broker=\"its\" user_tallywire=\"ours\";",
                "ssl.keystore.type=PKCS12",
                "ssl.keystore.location=" + certificate.keyStore(),
                "ssl.keystore.password=" + ServerCertificate.PASSWORD,
                "ssl.truststore.type=PEM",
                "ssl.truststore.location=" + certificate.certificate()));
        ServerProcess process = kafka.start(Lifetime.WITH_THIS_JVM);
        kafka.awaitReady(process, PATIENCE);
    }

    /** Twice: only a cluster that is there can be given a key. */
    private void startPostgres() throws IOException {
        ServerProcess open = postgres.start(Lifetime.WITH_THIS_JVM);
        postgres.awaitReady(open, PATIENCE);
        open.stop(PATIENCE);
        Path data = postgres.home().data(LocalPostgres.NAME);
        lockAway(certificate.key(), data.resolve("server.key"));
        lockAway(certificate.certificate(), data.resolve("server.crt"));
        Files.writeString(data.resolve("postgresql.conf"), "\nssl = on\n", StandardOpenOption.APPEND);
        Path access = data.resolve("pg_hba.conf");
        Files.writeString(access, "hostnossl all all all reject\n" + Files.readString(access));
        postgres.awaitReady(postgres.start(Lifetime.WITH_THIS_JVM), PATIENCE);
    }

    private static void lockAway(Path from, Path to) throws IOException {
        Files.copy(from, to);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(to, Files.getOwner(to.getParent()));
    }

    @Override
    public void close() {
        kafka.running().ifPresent(process -> process.stop(PATIENCE));
        postgres.running().ifPresent(process -> process.stop(PATIENCE));
    }
}
