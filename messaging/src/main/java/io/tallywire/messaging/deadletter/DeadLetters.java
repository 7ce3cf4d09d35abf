package io.tallywire.messaging.deadletter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import io.tallywire.events.EventJson;
import io.tallywire.messaging.outbox.Outbox;
import io.tallywire.messaging.outbox.OutboxMessage;
import javax.sql.DataSource;

/** The letters that were set aside, for operators to read and to send again. */
@ApplicationScoped
public class DeadLetters {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };
    private static final String COLUMNS = "id, topic, partition, position, key, headers, reason, attempts, replay_of, set_aside_at, replayed_at";

    private final DataSource dataSource;
    private final Outbox outbox;

    public DeadLetters(DataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    /**
     * The oldest letters with a greater number, without their values.
     *
     * @param replayed only those that were replayed, or only those that wait; null for all
     */
    @Transactional
    public List<DeadLetter> list(long after, int most, @Nullable Boolean replayed) throws SQLException {
        String wanted = replayed == null ? "" : " and replayed_at is " + (replayed ? "not null" : "null");
        return read("select " + COLUMNS + ", null::bytea from dead_letter where id > ?" + wanted + " order by id limit ?",
                after,
                most);
    }

    @Transactional
    public Optional<DeadLetter> find(long id) throws SQLException {
        return read("select " + COLUMNS + ", value from dead_letter where id = ?", id).stream().findFirst();
    }

    /**
     * Sends a letter to the topic that it came from, at its end. Once: of a letter that was sent already nothing is sent.
     *
     * @return the letter after that; empty if there is none
     */
    @Transactional
    public Optional<DeadLetter> replay(long id) throws SQLException {
        List<DeadLetter> waiting = read("select " + COLUMNS + ", value from dead_letter where id = ? and replayed_at is null"
                + " for update", id);
        for (DeadLetter letter : waiting) {
            Map<String, String> headers = new LinkedHashMap<>(letter.headers());
            headers.put(DeadLetter.ATTEMPTS, String.valueOf(letter.attempts()));
            headers.put(DeadLetter.ID, String.valueOf(letter.id()));
            outbox.append(List.of(new OutboxMessage(letter.topic(), letter.key(), headers, letter.value())));
            markReplayed(id);
        }
        return find(id);
    }

    /** How many were not replayed. */
    @Transactional
    public long waiting() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection
                        .prepareStatement("select count(*) from dead_letter where replayed_at is null");
                ResultSet row = count.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void markReplayed(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection
                        .prepareStatement("update dead_letter set replayed_at = clock_timestamp() where id = ?")) {
            update.setLong(1, id);
            update.executeUpdate();
        }
    }

    private List<DeadLetter> read(String sql, long id, int... most) throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        try (Connection connection = dataSource.getConnection(); PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, id);
            for (int limit : most) {
                select.setInt(2, limit);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    letters.add(letter(row));
                }
            }
        }
        return letters;
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        Timestamp replayedAt = row.getTimestamp(11);
        return new DeadLetter(row.getLong(1), row.getString(2), row.getInt(3), row.getLong(4), row.getString(5),
                headers(row.getString(6)), row.getBytes(12), row.getString(7), row.getInt(8),
                row.getObject(9, Long.class), row.getTimestamp(10).toInstant(),
                replayedAt == null ? null : replayedAt.toInstant());
    }

    private static Map<String, String> headers(String json) {
        try {
            return EventJson.MAPPER.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers of a dead letter are an object of strings", e);
        }
    }
}
