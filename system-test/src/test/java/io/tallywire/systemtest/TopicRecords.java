package io.tallywire.systemtest;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on a topic. */
final class TopicRecords {
    private TopicRecords() {
    }

    /** The records that fit, read from the beginning until there are that many of different events. */
    static List<ConsumerRecord<String, String>> read(RunningSystem system, String topic, int events,
            Predicate<ConsumerRecord<String, String>> fits) {
        Map<String, Object> settings = Map.of("bootstrap.servers", system.bootstrapServers(), "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (fits.test(record)) {
                        found.add(record);
                    }
                });
                return found.stream().map(record -> header(record, "ce_id")).distinct().count() >= events;
            });
        }
        return found;
    }

    /** The settings of topics, by their names. */
    static Map<String, Map<String, String>> settings(RunningSystem system, List<String> topics) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()))) {
            var resources = topics.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList();
            return admin.describeConfigs(resources).all().get().entrySet().stream()
                    .collect(toMap(topic -> topic.getKey().name(), topic -> topic.getValue().entries().stream()
                            .filter(entry -> entry.value() != null).collect(toMap(ConfigEntry::name, ConfigEntry::value))));
        }
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
