package io.tallywire.alerts.alert;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.tallywire.events.Alert;
import io.tallywire.events.EventType;
import io.tallywire.events.StoredJson;
import io.tallywire.events.Topics;
import io.tallywire.messaging.outbox.Outbox;
import io.tallywire.messaging.outbox.OutboxMessage;
import javax.sql.DataSource;

/**
 * What happened to alerts, numbered in the order of commit: the source of every way to follow them. Written with the alert
 * itself, and from
 * there to Kafka by the outbox and to streams by {@link io.tallywire.alerts.stream.AlertFeed}.
 */
@ApplicationScoped
public class AlertLog {
    /** The channel on which PostgreSQL tells every instance that there is something new. */
    public static final String CHANNEL = "alert_event";

    private static final long COMMIT_ORDER_LOCK = 0x7A11_A1E7;
    private static final String SOURCE = "/alerts-service";

    private final DataSource dataSource;
    private final Outbox outbox;

    public AlertLog(DataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    /** Something that happened to an alert, with the alert as it was then. */
    public record Entry(EventType type, Alert alert, Instant at) {
    }

    /** To be called last in a transaction: writers wait for each other from here to their commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        List<OutboxMessage> messages = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, "select pg_advisory_xact_lock(" + COMMIT_ORDER_LOCK + ")");
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into alert_event (sequence, alert_id, type, at, body)
                    values (nextval('alert_event_sequence'), ?, ?, ?, ?::jsonb)""")) {
                for (Entry entry : entries) {
                    insert.setString(1, entry.alert().id());
                    insert.setString(2, entry.type().code());
                    insert.setTimestamp(3, Timestamp.from(entry.at()));
                    insert.setString(4, StoredJson.write(entry.alert()));
                    insert.addBatch();
                    messages.add(message(entry));
                }
                insert.executeBatch();
            }
            execute(connection, "select pg_notify('" + CHANNEL + "', '')");
        }
        outbox.append(messages);
    }

    /** The identity holds what the alert rests on, so that each update of one alert is an event of its own. */
    private static OutboxMessage message(Entry entry) {
        Alert alert = entry.alert();
        String identity = String.join("\n", alert.id(), alert.status().name(),
                String.join("\n", alert.restsOn()));
        return OutboxMessage.event(Topics.ALERTS, alert.seriesId(), entry.type(), SOURCE, identity, entry.at(), alert);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
