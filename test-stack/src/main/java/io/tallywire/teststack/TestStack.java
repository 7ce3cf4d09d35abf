package io.tallywire.teststack;

import io.tallywire.localstack.postgres.LocalPostgres;

/**
 * Where the Kafka and the PostgreSQL are that all tests of this JVM share.
 *
 * @param jdbcPrefix the JDBC URL up to the name of the database
 */
public record TestStack(String bootstrapServers, String jdbcPrefix) {
    public static final String USER = LocalPostgres.USER;
    public static final String PASSWORD = LocalPostgres.PASSWORD;

    private static final String KAFKA_KEY = "tallywire.test.stack.kafka";
    private static final String JDBC_KEY = "tallywire.test.stack.jdbc";

    /** Starts the stack on the first call; it ends with the JVM. */
    public static TestStack shared() {
        // Quarkus loads this class again for each application, so lock and result must belong to the JVM itself.
        synchronized (Runtime.getRuntime()) {
            String kafka = System.getProperty(KAFKA_KEY);
            String jdbc = System.getProperty(JDBC_KEY);
            if (kafka != null && jdbc != null) {
                return new TestStack(kafka, jdbc);
            }
            TestStack started = StackKind.asked().start();
            System.setProperty(KAFKA_KEY, started.bootstrapServers);
            System.setProperty(JDBC_KEY, started.jdbcPrefix);
            return started;
        }
    }

    public String jdbcUrl(String database) {
        return jdbcPrefix + database;
    }
}
