package io.tallywire.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.tallywire.events.EventJson;
import io.tallywire.messaging.topic.TopicConfig;

/** Sends one chunk of the outbox at a time. Used by one thread. */
@ApplicationScoped
public class OutboxSender {
    private static final int CHUNK = 1000;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    private final Map<String, Object> kafka;
    private final Counter sent;
    private @Nullable KafkaProducer<@Nullable String, byte @Nullable []> producer;

    public OutboxSender(@Identifier("default-kafka-broker") Map<String, Object> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.sent = Counter.builder("tallywire.outbox.sent").description("Records of the outbox that Kafka acknowledged")
                .register(meters);
    }

    private record Row(long id, ProducerRecord<@Nullable String, byte @Nullable []> message) {
    }

    /**
     * Sends the oldest rows and deletes those that Kafka acknowledged, but for those behind a failed one of the same key: they
     * are sent
     * again after it.
     *
     * @return how many rows there were to send
     * @throws KafkaException if Kafka did not acknowledge one of them
     */
    int sendNext(Connection connection) throws SQLException {
        List<Row> rows = oldest(connection);
        if (rows.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> pending = new ArrayList<>(rows.size());
        for (Row row : rows) {
            pending.add(producer().send(row.message()));
        }
        producer().flush();

        List<Long> done = new ArrayList<>(rows.size());
        Set<String> failedKeys = new HashSet<>();
        Throwable failure = null;
        for (int i = 0; i < rows.size(); i++) {
            String place = rows.get(i).message().topic() + '\n' + rows.get(i).message().key();
            Throwable cause = failureOf(pending.get(i));
            if (cause != null) {
                failedKeys.add(place);
                failure = cause;
            } else if (!failedKeys.contains(place)) {
                done.add(rows.get(i).id());
            }
        }
        delete(connection, done);
        sent.increment(done.size());
        if (failure != null) {
            close();
            throw new KafkaException(rows.size() - done.size() + " records not acknowledged: " + failure.getMessage(), failure);
        }
        return rows.size();
    }

    void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ZERO);
            producer = null;
        }
    }

    private static @Nullable Throwable failureOf(Future<RecordMetadata> pending) {
        try {
            pending.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private static List<Row> oldest(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("select id, topic, key, headers, value from outbox order by id limit " + CHUNK);
                ResultSet result = select.executeQuery()) {
            while (result.next()) {
                var message = new ProducerRecord<@Nullable String, byte @Nullable []>(result.getString(2), result.getString(3),
                        result.getBytes(5));
                headers(result.getString(4))
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                rows.add(new Row(result.getLong(1), message));
            }
        }
        return rows;
    }

    private static Map<String, String> headers(String json) {
        try {
            return EventJson.MAPPER.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers of the outbox are an object of strings", e);
        }
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            Array array = connection.createArrayOf("bigint", ids.toArray());
            delete.setArray(1, array);
            delete.executeUpdate();
        }
    }

    private KafkaProducer<@Nullable String, byte @Nullable []> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicConfig.MAX_MESSAGE_BYTES);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
