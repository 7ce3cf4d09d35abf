package io.tallywire.messaging.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/**
 * Makes the service's topics with their retention, and keeps trying while Kafka cannot be reached. Topics that exist stay as
 * they are.
 */
@ApplicationScoped
public class TopicCreation {
    private static final Logger LOG = Logger.getLogger(TopicCreation.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration HEAD_START = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 60_000;

    private final TopicSettings config;
    private final Map<String, Object> kafka;
    private final CountDownLatch made = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("topic-creation").unstarted(this::createAll);

    public TopicCreation(TopicSettings config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /**
     * Runs before the channels are connected and gives Kafka a moment to answer, so that they find the topics; a Kafka that is
     * away
     * does not hold up the start.
     */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) throws InterruptedException {
        thread.start();
        thread.join(HEAD_START);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    /** Returns once all topics are there. */
    public void await() throws InterruptedException {
        made.await();
    }

    /**
     * Makes a topic that is not among those of the configuration, with the same settings, if it is missing.
     *
     * @return false if Kafka did not answer in time
     */
    public boolean make(String name) throws InterruptedException {
        try (Admin admin = Admin.create(connection())) {
            create(admin, Set.of(name), (int) HEAD_START.toMillis());
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warnf("topic not made: topic=%s reason=%s", name, e.getMessage());
            return false;
        }
    }

    private void createAll() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Admin admin = Admin.create(connection())) {
                create(admin, config.names(), PATIENCE_MILLIS);
                made.countDown();
                return;
            } catch (ExecutionException | KafkaException e) {
                LOG.warnf("topics not made yet, trying again: %s", e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Map<String, Object> connection() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        return settings;
    }

    private void create(Admin admin, Set<String> names, int patienceMillis) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics(new ListTopicsOptions().timeoutMs(patienceMillis)).names().get();
        for (String name : names) {
            if (present.contains(name)) {
                continue;
            }
            try {
                admin.createTopics(Set.of(topic(name))).all().get();
                LOG.infof("topic made: %s", name);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private NewTopic topic(String name) {
        boolean deadLetters = name.endsWith(".dlq");
        Duration retention = deadLetters ? config.deadLetterRetention() : config.retention();
        return new NewTopic(name, deadLetters ? 1 : config.partitions(), config.replicationFactor())
                // Each event tells of its own: compaction would leave only the last one of a series.
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(TopicSettings.MAX_MESSAGE_BYTES)));
    }
}
