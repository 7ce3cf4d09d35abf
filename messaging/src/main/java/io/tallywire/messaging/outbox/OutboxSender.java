package io.tallywire.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.tallywire.events.EventJson;
import io.tallywire.messaging.topic.TopicCreation;
import io.tallywire.messaging.topic.TopicSettings;

/** Sends one chunk of the outbox at a time. Used by one thread. */
@ApplicationScoped
public class OutboxSender {
    /** Header of a record whose value Kafka would not take. */
    public static final String VALUE_LEFT_OUT = "value-left-out";

    private static final int CHUNK = 1000;
    private static final int CHUNK_BYTES = 8 * 1024 * 1024;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);
    private static final int PATIENCE_SECONDS = 5;

    private final Map<String, Object> kafka;
    private final TopicCreation topics;
    private final MeterRegistry meters;
    private @Nullable KafkaProducer<@Nullable String, byte @Nullable []> producer;

    public OutboxSender(@Identifier("default-kafka-broker") Map<String, Object> kafka, TopicCreation topics,
            TopicSettings settings, MeterRegistry meters) {
        this.kafka = kafka;
        this.topics = topics;
        this.meters = meters;
        settings.names().forEach(this::sent);
    }

    private Counter sent(String topic) {
        return Counter.builder("tallywire.outbox.sent").description("Records of the outbox that Kafka acknowledged")
                .tag("topic", topic).register(meters);
    }

    private record Row(long id, ProducerRecord<@Nullable String, byte @Nullable []> message) {
    }

    /**
     * Sends the oldest rows, and deletes those that Kafka acknowledged. It stops at the first that Kafka does not take: what
     * comes behind it must not overtake it. A topic that somebody deleted is made again, so that it holds up no other.
     *
     * @return how many rows there were to send
     * @throws KafkaException if Kafka did not acknowledge one of them
     */
    int sendNext(Connection connection) throws SQLException {
        List<Row> rows = oldest(connection);
        List<Future<RecordMetadata>> pending = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Future<RecordMetadata> acknowledgement = producer().send(row.message());
            pending.add(acknowledgement);
            if (acknowledgement.isDone() && failureOf(acknowledgement) != null) {
                break;
            }
        }
        List<Long> done = new ArrayList<>(rows.size());
        Throwable failure = null;
        for (int i = 0; i < pending.size() && failure == null; i++) {
            failure = await(pending.get(i), rows.get(i).message().topic());
            if (failure instanceof RecordTooLargeException) {
                failure = sendWithoutValue(rows.get(i).message());
            }
            if (failure == null) {
                done.add(rows.get(i).id());
                sent(rows.get(i).message().topic()).increment();
            }
        }
        delete(connection, done);
        if (failure != null) {
            close();
            throw new KafkaException(rows.size() - done.size() + " records not acknowledged: " + failure.getMessage(), failure);
        }
        return rows.size();
    }

    /** Only what others sent can be larger than the topic takes: the letter then tells where the record is, without it. */
    private @Nullable Throwable sendWithoutValue(ProducerRecord<@Nullable String, byte @Nullable []> message) {
        message.headers().add(VALUE_LEFT_OUT, "too large".getBytes(StandardCharsets.UTF_8));
        return failureOf(producer().send(new ProducerRecord<>(message.topic(), null, message.key(), null, message.headers())));
    }

    void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ZERO);
            producer = null;
        }
    }

    /** The producer itself would wait for ever for a topic that is gone: it cannot tell whether the topic will come back. */
    private @Nullable Throwable await(Future<RecordMetadata> pending, String topic) {
        try {
            while (true) {
                try {
                    pending.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return null;
                } catch (java.util.concurrent.TimeoutException e) {
                    makeAgain(topic);
                }
            }
        } catch (ExecutionException e) {
            Throwable failure = e.getCause() == null ? e : e.getCause();
            if (failure instanceof TimeoutException || failure instanceof UnknownTopicOrPartitionException) {
                makeAgain(topic);
            }
            return failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    private void makeAgain(String topic) {
        LOG.warnf("outbox waits for a topic, which is made again if it is missing: topic=%s", topic);
        try {
            topics.make(topic);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            int bytes = 0;
            while (bytes < CHUNK_BYTES && result.next()) {
                var message = new ProducerRecord<@Nullable String, byte @Nullable []>(result.getString(2), result.getString(3),
                        result.getBytes(5));
                headers(result.getString(4))
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                byte[] value = message.value();
                bytes += value == null ? 0 : value.length;
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
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSettings.MAX_MESSAGE_BYTES);
            // What the producer has taken it sends, in order, however long Kafka is away; giving up would let later records overtake.
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
