package io.tallywire.alerts.alert;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.tallywire.events.Alert;
import io.tallywire.events.EventType;
import io.tallywire.events.StoredJson;
import io.tallywire.events.Topics;
import io.tallywire.messaging.outbox.Outbox;
import io.tallywire.messaging.outbox.OutboxMessage;
import io.tallywire.tracing.Traces;
import javax.sql.DataSource;

/**
 * What happened to alerts, numbered in the order of commit: the source of every way to follow them. Written with the alert
 * itself, and from
 * there to Kafka by the outbox and to streams by {@link io.tallywire.alerts.stream.StoredAlertLog}.
 */
@ApplicationScoped
public class AlertLog {
    /** The channel on which PostgreSQL tells every instance that there is something new. */
    public static final String CHANNEL = "alert_event";

    private static final long COMMIT_ORDER_LOCK = 0x7A11_A1E7;
    private static final String SOURCE = "/alerts-service";

    private final DataSource dataSource;
    private final Outbox outbox;
    private final CommittedAlerts committed;

    public AlertLog(DataSource dataSource, Outbox outbox, CommittedAlerts committed) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.committed = committed;
    }

    /** Something that happened to an alert, with the alert as it was then. */
    public record Entry(EventType type, Alert alert, Instant at) {
    }

    /** As {@link #append(List, Arrivals)}, where no article arrived. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Entry> entries) throws SQLException {
        append(entries, Arrivals.none());
    }

    /** To be called last in a transaction: writers wait for each other from here to their commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Entry> entries, Arrivals arrivals) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        List<OutboxMessage> messages = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, "select pg_advisory_xact_lock(" + COMMIT_ORDER_LOCK + ")");
            Map<String, String> topics = topics(connection, entries);
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into alert_event (sequence, alert_id, type, at, body, trace)
                    values (nextval('alert_event_sequence'), ?, ?, ?, ?::jsonb, ?)""")) {
                for (Entry entry : entries) {
                    insert.setString(1, entry.alert().id());
                    insert.setString(2, entry.type().code());
                    insert.setTimestamp(3, Timestamp.from(entry.at()));
                    insert.setString(4, StoredJson.write(entry.alert()));
                    String trace = arrivals.traceOf(entry.alert());
                    String place = trace == null ? Traces.current() : trace;
                    insert.setString(5, place);
                    insert.addBatch();
                    if (!entry.alert().silenced()) {
                        Traces.run(place, () -> messages.addAll(messages(entry, topics.get(entry.alert().id()))));
                    }
                }
                insert.executeBatch();
            }
            execute(connection, "select pg_notify('" + CHANNEL + "', '')");
        }
        outbox.append(messages);
        committed.willBe(entries, arrivals);
    }

    /** The identity holds all that the alert says, so that each update of one alert is an event of its own. */
    private static List<OutboxMessage> messages(Entry entry, @Nullable String topic) {
        Alert alert = entry.alert();
        String identity = entry.at() + "\n" + StoredJson.write(alert);
        OutboxMessage message = OutboxMessage.event(Topics.ALERTS, alert.seriesId(), entry.type(), SOURCE, identity,
                entry.at(), alert);
        return topic == null ? List.of(message)
                : List.of(message,
                        new OutboxMessage(Topics.alerts(topic), message.key(), message.headers(), message.value()));
    }

    /**
     * The topics that rules named when these alerts were raised, by alert id: whoever hears of an alert hears of it to the end.
     */
    private static Map<String, String> topics(Connection connection, List<Entry> entries) throws SQLException {
        keepTopics(connection, ids(entries.stream().filter(entry -> entry.type() == EventType.ALERT_RAISED)));
        Map<String, String> topics = new HashMap<>();
        try (PreparedStatement select = connection
                .prepareStatement("select id, topic from alert where id = any (?) and topic is not null")) {
            select.setArray(1, connection.createArrayOf("text", ids(entries.stream())));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    topics.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return topics;
    }

    private static void keepTopics(Connection connection, String[] raised) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update alert a set topic = r.definition ->> 'topic' from rule r
                where a.id = any (?) and r.id = a.rule_id and r.definition ->> 'topic' is not null""")) {
            update.setArray(1, connection.createArrayOf("text", raised));
            update.executeUpdate();
        }
    }

    private static String[] ids(Stream<Entry> entries) {
        return entries.map(entry -> entry.alert().id()).distinct().toArray(String[]::new);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
