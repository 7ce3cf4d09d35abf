package io.tallywire.systemtest;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
