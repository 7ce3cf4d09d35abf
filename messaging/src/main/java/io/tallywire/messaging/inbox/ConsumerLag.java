package io.tallywire.messaging.inbox;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/**
 * How many records the group of this service has not committed yet, as the brokers tell it: unlike the consumer's own figure it
 * goes on growing while no consumer reads. Every instance tells the same number.
 */
@ApplicationScoped
public class ConsumerLag {
    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final String group;
    private final Thread thread = Thread.ofVirtual().name("consumer-lag").unstarted(this::run);
    private volatile double lag = Double.NaN;

    public ConsumerLag(@Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String group, MeterRegistry meters) {
        this.settings = new HashMap<>(kafka);
        this.settings.keySet().retainAll(AdminClientConfig.configNames());
        this.group = group;
        Gauge.builder("tallywire.consumer.lag", this, it -> it.lag)
                .description("Records that this service's group has not committed; the same on every instance")
                .tag("group", group).register(meters);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Admin admin = Admin.create(settings)) {
                while (true) {
                    lag = measure(admin);
                    Thread.sleep(PAUSE);
                }
            } catch (ExecutionException | KafkaException e) {
                lag = Double.NaN;
                LOG.debugf("lag not known: %s", e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
    }

    private double measure(Admin admin) throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        var ends = admin.listOffsets(committed.keySet().stream().collect(toMap(key -> key, key -> OffsetSpec.latest())))
                .all().get();
        long behind = 0;
        for (var place : committed.entrySet()) {
            var end = ends.get(place.getKey());
            if (end != null && place.getValue() != null) {
                behind += Math.max(0, end.offset() - place.getValue().offset());
            }
        }
        return behind;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
