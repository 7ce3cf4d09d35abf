package io.tallywire.alerts.stream;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.tallywire.alerts.alert.AlertLog;
import io.tallywire.events.Alert;
import io.tallywire.events.StoredJson;
import io.tallywire.streaming.EventId;
import io.tallywire.streaming.EventLog;
import io.tallywire.streaming.LogEntry;
import javax.sql.DataSource;

/** What {@link AlertLog} has written, as streams read it. */
@ApplicationScoped
public class StoredAlertLog implements EventLog<Alert> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DataSource dataSource;

    public StoredAlertLog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String channel() {
        return AlertLog.CHANNEL;
    }

    @Override
    public Duration look() {
        return LOOK;
    }

    @Override
    public List<LogEntry<Alert>> after(EventId place, int most) throws SQLException {
        List<LogEntry<Alert>> entries = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select sequence, body, trace from alert_event where sequence > ? order by sequence limit ?")) {
            select.setLong(1, place.first());
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Alert alert = StoredJson.read(rows.getString(2), Alert.class);
                    entries.add(new LogEntry<>(EventId.of(rows.getLong(1)), alert, StoredJson.write(alert),
                            rows.getString(3)));
                }
            }
        }
        return entries;
    }

    @Override
    public EventId end() throws SQLException {
        return number("select greatest((select max(sequence) from alert_event), (select sequence from alert_log_forgotten))");
    }

    @Override
    public EventId forgotten() throws SQLException {
        return number("select sequence from alert_log_forgotten");
    }

    private EventId number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() ? EventId.of(row.getLong(1)) : EventId.NONE;
        }
    }
}
