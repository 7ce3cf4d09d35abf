package io.tallywire.benchmarks.alerts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import io.tallywire.localstack.LocalStack;
import io.tallywire.localstack.postgres.LocalPostgres;

/** The packaged alerts service, as a process of its own. */
public record AlertsService(Path jar, int port) {
    /**
     * @param folder for its log
     * @param settings further environment
     */
    public Process start(LocalStack stack, Path folder, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m", "-XX:+UseSerialGC", "-jar", jar.toString());
        builder.environment().put("QUARKUS_PROFILE", "prod,local");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers());
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", stack.postgres().jdbcUrl("alerts"));
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("alerts-service.log").toFile()).start();
    }
}
