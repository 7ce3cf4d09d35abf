package io.tallywire.teststack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import io.tallywire.localstack.postgres.LocalPostgres;

/** The stack as containers of the images that docker-compose.yml names. */
final class ContainerStack {
    private ContainerStack() {
    }

    static boolean engineAnswers() {
        return withOwnClasses(DockerClientFactory.instance()::isDockerAvailable);
    }

    static TestStack start() {
        return withOwnClasses(ContainerStack::startBoth);
    }

    // Testcontainers looks for its parts with the thread's class loader, which in a Quarkus test has another copy of them.
    private static <T> T withOwnClasses(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ContainerStack.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static TestStack startBoth() {
        KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.1.1"))
                .withEnv("KAFKA_HEAP_OPTS", "-Xmx320m")
                .withEnv("KAFKA_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        PostgreSQLContainer postgres = new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                .withUsername(TestStack.USER).withPassword(TestStack.PASSWORD).withDatabaseName("postgres");
        Startables.deepStart(kafka, postgres).join();
        String prefix = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/";
        try (Connection connection = DriverManager.getConnection(prefix + "postgres", TestStack.USER, TestStack.PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String database : LocalPostgres.DATABASES) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the databases", e);
        }
        return new TestStack(kafka.getBootstrapServers(), prefix);
    }
}
