package io.tallywire.benchmarks.alerts;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.tallywire.events.Alert;
import io.tallywire.events.AlertSide;
import io.tallywire.events.AlertStatus;
import io.tallywire.events.ChangeKind;
import io.tallywire.events.EventType;
import io.tallywire.events.Severity;
import io.tallywire.events.StoredJson;
import io.tallywire.figures.Hedge;
import io.tallywire.figures.Interval;
import io.tallywire.localstack.postgres.LocalPostgres;

/** Commits alerts with their entries in the alert log, one a transaction, as the service does when it raises them. */
public final class AlertWriter implements AutoCloseable {
    private final Connection connection;
    private final int series;

    /** @param series how many of them take turns */
    public AlertWriter(String jdbcUrl, int series) throws SQLException {
        this.connection = DriverManager.getConnection(jdbcUrl, LocalPostgres.USER, LocalPostgres.PASSWORD);
        this.series = series;
        connection.setAutoCommit(false);
    }

    public void write(int number) throws SQLException {
        Alert alert = alert("alert-" + number, "series-" + number % series, Instant.now());
        String body = StoredJson.write(alert);
        try (PreparedStatement insert = connection.prepareStatement(
                """
                        insert into alert (id, rule_id, series_id, article_id, kinds, severity, status, disputed, labels, new_claim,
                            raised_at, body, changed_at, published_at)
                        values (?, 'default', ?, ?, '{revision}', 'warning', 'open', false, ?::jsonb, ?, ?, ?::jsonb, now(), now())""")) {
            insert.setString(1, alert.id());
            insert.setString(2, alert.seriesId());
            insert.setString(3, alert.articleId());
            insert.setString(4, StoredJson.write(alert.labels()));
            insert.setString(5, alert.after().claimId());
            insert.setTimestamp(6, Timestamp.from(alert.raisedAt()));
            insert.setString(7, body);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into alert_event (sequence, alert_id, type, at, body)
                values (nextval('alert_event_sequence'), ?, ?, ?, ?::jsonb)""")) {
            insert.setString(1, alert.id());
            insert.setString(2, EventType.ALERT_RAISED.code());
            insert.setTimestamp(3, Timestamp.from(alert.raisedAt()));
            insert.setString(4, body);
            insert.executeUpdate();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_notify('alert_event', '')");
        }
        connection.commit();
    }

    private static Alert alert(String id, String series, Instant at) {
        AlertSide before = side(id + "-before", 200);
        AlertSide after = side(id + "-after", 300);
        return new Alert(id, "default", series, Map.of("counted", "fatality", "place", "PT/Serra"), Set.of(ChangeKind.REVISION),
                Severity.WARNING, AlertStatus.OPEN, before, after, new BigDecimal("0.5"), BigDecimal.valueOf(100),
                "fatality in PT/Serra: Mayor now says 300, after 200: +100, +50 %", at, "article-" + id, null, List.of());
    }

    private static AlertSide side(String claim, long number) {
        return new AlertSide(claim, Interval.point(BigDecimal.valueOf(number)), Hedge.EXACT, "Mayor",
                "In the valley " + number + " people lost their lives, the mayor said.", "article-" + claim, "Serra Diary",
                "https://diary.example/" + claim, 14, 17);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
