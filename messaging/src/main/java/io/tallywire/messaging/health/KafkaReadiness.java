package io.tallywire.messaging.health;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;

/** Ready while Kafka answers within two seconds. Quarkus' own check waits for a minute before it says no. */
@Readiness
@ApplicationScoped
public class KafkaReadiness implements HealthCheck {
    private static final int PATIENCE_MILLIS = 2000;

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    public KafkaReadiness(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        // A call of which the answer never comes would else hold on to its dead connection for half a minute.
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    }

    @Override
    public synchronized HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Kafka");
        try {
            if (admin == null) {
                admin = Admin.create(settings);
            }
            var nodes = admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS)).nodes().get();
            return response.up().withData("nodes", nodes.size()).build();
        } catch (ExecutionException | KafkaException e) {
            return response.down().withData("reason", "Kafka does not answer").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().build();
        }
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
