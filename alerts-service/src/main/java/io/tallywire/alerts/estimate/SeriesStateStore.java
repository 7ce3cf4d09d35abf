package io.tallywire.alerts.estimate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.tallywire.alerts.change.Position;
import io.tallywire.alerts.judgement.RuleState;
import io.tallywire.alerts.rule.RuleInForce;
import io.tallywire.events.StoredJson;
import javax.sql.DataSource;

/** Where the series stand, read and written in batches, inside the caller's transaction. */
@ApplicationScoped
public class SeriesStateStore {
    /** PostgreSQL knows no arrays of arrays that differ in length. The unit separator stands in no id. */
    private static final String SEPARATOR = "\u001f";

    private final DataSource dataSource;

    public SeriesStateStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The states of these series, made where they are missing, locked in order of their ids: two transactions never work on
     * one series at a time, nor block each other.
     */
    public Map<String, SeriesState> lock(Collection<String> seriesIds, List<RuleInForce> rules) throws SQLException {
        if (seriesIds.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            TreeSet<String> missing = new TreeSet<>(seriesIds);
            Map<String, SeriesState> states = lock(connection, seriesIds);
            missing.removeAll(states.keySet());
            if (!missing.isEmpty()) {
                add(connection, missing);
                states = lock(connection, seriesIds);
            }
            readRuleStates(connection, states, rules);
            return states;
        }
    }

    /** Without a lock, for reading alone; series that are not known are left out. */
    public Map<String, SeriesState> read(Collection<String> seriesIds) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return select(connection, seriesIds, "");
        }
    }

    /** @param ruleStates those that changed, by series and rule id */
    public void write(Collection<SeriesState> states, Map<String, Map<String, RuleState>> ruleStates,
            List<RuleInForce> rules) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            update(connection, states);
            writeRuleStates(connection, ruleStates, rules);
        }
    }

    private static Map<String, SeriesState> lock(Connection connection, Collection<String> seriesIds) throws SQLException {
        return select(connection, seriesIds, " order by series_id for update");
    }

    private static Map<String, SeriesState> select(Connection connection, Collection<String> seriesIds, String locking)
            throws SQLException {
        Map<String, SeriesState> states = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select series_id, labels, newest, newest_article, estimates from series_state where series_id = any (?)"
                        + locking)) {
            select.setArray(1, connection.createArrayOf("text", seriesIds.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), new SeriesState(rows.getString(1), StoredJson.labels(rows.getString(2)),
                            position(rows.getTimestamp(3), rows.getString(4)),
                            List.of((String[]) rows.getArray(5).getArray()), new HashMap<>()));
                }
            }
        }
        return states;
    }

    private static @Nullable Position position(@Nullable Timestamp publishedAt, @Nullable String articleId) {
        return publishedAt == null || articleId == null ? null : new Position(publishedAt.toInstant(), articleId);
    }

    private static void add(Connection connection, Collection<String> seriesIds) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into series_state (series_id) select unnest(?::text[]) on conflict do nothing""")) {
            insert.setArray(1, connection.createArrayOf("text", seriesIds.toArray()));
            insert.executeUpdate();
        }
    }

    private static void readRuleStates(Connection connection, Map<String, SeriesState> states, List<RuleInForce> rules)
            throws SQLException {
        Map<String, Long> revisions = new HashMap<>();
        rules.forEach(rule -> revisions.put(rule.rule().id(), rule.revision()));
        try (PreparedStatement select = connection
                .prepareStatement(
                        "select series_id, rule_id, rule_revision, state from rule_state where series_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", states.keySet().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    SeriesState series = states.get(rows.getString(1));
                    Long revision = revisions.get(rows.getString(2));
                    if (series != null && revision != null && revision == rows.getLong(3)) {
                        series.rules().put(rows.getString(2), StoredJson.read(rows.getString(4), RuleState.class));
                    }
                }
            }
        }
    }

    private static void update(Connection connection, Collection<SeriesState> states) throws SQLException {
        if (states.isEmpty()) {
            return;
        }
        List<String> ids = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<@Nullable Timestamp> newest = new ArrayList<>();
        List<@Nullable String> articles = new ArrayList<>();
        List<String> estimates = new ArrayList<>();
        for (SeriesState state : states) {
            Position position = state.newest();
            ids.add(state.id());
            labels.add(StoredJson.write(state.labels()));
            newest.add(position == null ? null : Timestamp.from(position.publishedAt()));
            articles.add(position == null ? null : position.articleId());
            estimates.add(String.join(SEPARATOR, state.estimates()));
        }
        try (PreparedStatement update = connection.prepareStatement(
                """
                        update series_state s set labels = c.labels, newest = c.newest, newest_article = c.article,
                            estimates = string_to_array(c.estimates, chr(31))
                        from unnest(?::text[], ?::jsonb[], ?::timestamptz[], ?::text[], ?::text[]) as c(id, labels, newest, article, estimates)
                        where s.series_id = c.id""")) {
            update.setArray(1, connection.createArrayOf("text", ids.toArray()));
            update.setArray(2, connection.createArrayOf("jsonb", labels.toArray()));
            update.setArray(3, connection.createArrayOf("timestamptz", newest.toArray()));
            update.setArray(4, connection.createArrayOf("text", articles.toArray()));
            update.setArray(5, connection.createArrayOf("text", estimates.toArray()));
            update.executeUpdate();
        }
    }

    private static void writeRuleStates(Connection connection, Map<String, Map<String, RuleState>> states,
            List<RuleInForce> rules) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                """
                        insert into rule_state (series_id, rule_id, rule_revision, state) values (?, ?, ?, ?::json)
                        on conflict (series_id, rule_id) do update set rule_revision = excluded.rule_revision, state = excluded.state""")) {
            for (RuleInForce rule : rules) {
                for (Map.Entry<String, Map<String, RuleState>> series : states.entrySet()) {
                    RuleState state = series.getValue().get(rule.rule().id());
                    if (state != null) {
                        upsert.setString(1, series.getKey());
                        upsert.setString(2, rule.rule().id());
                        upsert.setLong(3, rule.revision());
                        upsert.setString(4, StoredJson.write(state));
                        upsert.addBatch();
                    }
                }
            }
            upsert.executeBatch();
        }
    }
}
