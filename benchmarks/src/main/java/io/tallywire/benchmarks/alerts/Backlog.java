package io.tallywire.benchmarks.alerts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.tallywire.events.ClaimRecorded;
import io.tallywire.events.CloudEventHeaders;
import io.tallywire.events.EventJson;
import io.tallywire.events.EventType;
import io.tallywire.events.Topics;

/** The claims that wait in Kafka for the service, and how many of them it has committed. */
final class Backlog implements AutoCloseable {
    private static final String GROUP = "alerts-service";
    private static final int PARTITIONS = 6;

    private final Admin admin;
    private final String bootstrapServers;

    Backlog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    void fill(ClaimStream stream, int count) throws InterruptedException, ExecutionException {
        admin.createTopics(List.of(new NewTopic(Topics.CLAIMS, Optional.of(PARTITIONS), Optional.empty()))).all().get();
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                ClaimRecorded event = stream.claim(i);
                var record = new ProducerRecord<>(Topics.CLAIMS, event.claim().seriesId(), EventJson.write(event));
                CloudEventHeaders.of(EventType.CLAIM_RECORDED, "/benchmarks", event.claim().id(), event.claim().receivedAt())
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
        }
    }

    /** How many claims the service has stored. */
    long committed() throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().values().stream()
                .filter(Objects::nonNull).mapToLong(offset -> offset.offset()).sum();
    }

    /** How many events a topic has. */
    long size(String topic) throws InterruptedException, ExecutionException {
        var partitions = admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .flatMap(description -> description.partitions().stream())
                .collect(Collectors.toMap(one -> new TopicPartition(topic, one.partition()), one -> OffsetSpec.latest()));
        return admin.listOffsets(partitions).all().get().values().stream().mapToLong(end -> end.offset()).sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
