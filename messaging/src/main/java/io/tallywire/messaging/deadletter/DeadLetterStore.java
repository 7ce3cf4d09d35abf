package io.tallywire.messaging.deadletter;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import io.tallywire.events.EventJson;
import io.tallywire.messaging.outbox.Outbox;
import io.tallywire.messaging.outbox.OutboxMessage;
import javax.sql.DataSource;

/** Sets records aside: each once, in the database and in the dead-letter topic, however often Kafka delivers it. */
@ApplicationScoped
public class DeadLetterStore {
    private final DataSource dataSource;
    private final Outbox outbox;
    private final DeadLetterConfig config;

    public DeadLetterStore(DataSource dataSource, Outbox outbox, DeadLetterConfig config) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.config = config;
    }

    /** @return whether the record was not yet set aside */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean setAside(ConsumerRecord<@Nullable String, byte @Nullable []> origin, String reason) throws SQLException {
        Poison poison = new Poison(origin, reason);
        try (Connection connection = dataSource.getConnection()) {
            Long id = insert(connection, poison);
            if (id == null) {
                return false;
            }
            outbox.append(List.of(letter(id, poison)));
            forget(connection, Instant.now().minus(config.retention()));
            return true;
        }
    }

    private static OutboxMessage letter(long id, Poison poison) {
        var origin = poison.origin();
        Map<String, String> headers = new LinkedHashMap<>(poison.headers());
        headers.put(DeadLetter.REASON, poison.reason());
        headers.put(DeadLetter.TOPIC, origin.topic());
        headers.put(DeadLetter.PARTITION, String.valueOf(origin.partition()));
        headers.put(DeadLetter.OFFSET, String.valueOf(origin.offset()));
        headers.put(DeadLetter.ATTEMPTS, String.valueOf(poison.attempts()));
        headers.put(DeadLetter.ID, String.valueOf(id));
        return new OutboxMessage(DeadLetter.topicFor(origin.topic()), poison.key(), headers, origin.value());
    }

    /** The time of the record belongs to its place: a Kafka that was set up anew counts offsets from the start again. */
    private static @Nullable Long insert(Connection connection, Poison poison) throws SQLException {
        var origin = poison.origin();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                        insert into dead_letter (topic, partition, position, recorded_at, key, headers, value, reason, attempts, replay_of)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict do nothing returning id""")) {
            insert.setString(1, origin.topic());
            insert.setInt(2, origin.partition());
            insert.setLong(3, origin.offset());
            insert.setLong(4, origin.timestamp());
            insert.setString(5, poison.key());
            insert.setString(6, new String(EventJson.write(poison.headers()), StandardCharsets.UTF_8));
            insert.setBytes(7, origin.value());
            insert.setString(8, poison.reason());
            insert.setInt(9, poison.attempts());
            insert.setObject(10, poison.replayOf());
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        }
    }

    private static void forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from dead_letter where set_aside_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(before));
            delete.executeUpdate();
        }
    }
}
