package io.tallywire.resilience.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import io.tallywire.resilience.stack.TestedSystem;

/** Records in the topic of articles that nobody can read. */
public final class Poison implements AutoCloseable {
    private static final String PUBLISHED = "tallywire.article.published.v1";
    private static final List<Bad> KINDS = List.of(
            new Bad(PUBLISHED, "{\"id\": \"cut off in the mid"),
            new Bad(PUBLISHED, "[]"),
            new Bad(PUBLISHED, "\u0000\u0001\u0002"),
            new Bad(PUBLISHED, null),
            new Bad("tallywire.article.invented.v9", "{}"),
            new Bad(null, "{\"id\": \"without a type\"}"),
            new Bad(PUBLISHED, "[".repeat(20_000)));

    private final KafkaProducer<String, byte[]> producer;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    private record Bad(@Nullable String type, @Nullable String value) {
    }

    public Poison(TestedSystem system) {
        producer = new KafkaProducer<>(Map.of("bootstrap.servers", system.bootstrapServers(), "acks", "all",
                "enable.idempotence", "true", "delivery.timeout.ms", "600000", "max.block.ms", "600000", "request.timeout.ms",
                "5000", "reconnect.backoff.max.ms", "500"), new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns once Kafka has the record. */
    void put(int number) throws InterruptedException {
        Bad bad = KINDS.get(number % KINDS.size());
        String key = "poison-" + number;
        var record = new ProducerRecord<String, byte[]>("articles", key, bytes(bad.value));
        if (bad.type != null) {
            record.headers().add("ce_type", bad.type.getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_id", key.getBytes(StandardCharsets.UTF_8));
        }
        keys.add(key);
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka never took the poison", e);
        }
    }

    @SuppressWarnings("NullAway") // a record without a value is poison, too
    private static byte[] bytes(@Nullable String value) {
        return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    }

    public List<String> keys() {
        return new ArrayList<>(keys);
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(1));
    }
}
