package io.tallywire.benchmarks.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
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

import io.tallywire.events.CloudEventHeaders;
import io.tallywire.events.EventJson;
import io.tallywire.events.EventType;

/** The events of a topic that wait in Kafka for a service, and how many of them it has committed. */
public final class Backlog implements AutoCloseable {
    private static final int PARTITIONS = 6;

    private final Admin admin;
    private final String bootstrapServers;
    private final String topic;
    private final String group;

    /** @param group the consumer group of the service */
    public Backlog(String bootstrapServers, String topic, String group) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.group = group;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** An event that is to wait. */
    public record Event(EventType type, String key, String id, Instant time, Record value) {
    }

    /** Creates the topic where it is missing, and adds events to it: {@code number} gives each, from 0 on. */
    public void fill(int count, IntFunction<Event> number) throws InterruptedException, ExecutionException {
        if (!admin.listTopics().names().get().contains(topic)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))).all().get();
        }
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                Event event = number.apply(i);
                var record = new ProducerRecord<>(topic, event.key(), EventJson.write(event.value()));
                CloudEventHeaders.of(event.type(), "/benchmarks", event.id(), event.time())
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
        }
    }

    /** How many events the service has committed since the topic was made. */
    public long committed() throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                .filter(Objects::nonNull).mapToLong(offset -> offset.offset()).sum();
    }

    /** How many events a topic has. */
    public long size(String topic) throws InterruptedException, ExecutionException {
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
