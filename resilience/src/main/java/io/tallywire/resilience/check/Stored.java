package io.tallywire.resilience.check;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.tallywire.resilience.stack.TestedSystem;

/**
 * What the databases hold.
 *
 * @param claims the numbers of each article's claims, the smaller ones first
 * @param alerts the alerts of each article
 * @param claimOrder what happened to the claims of a series, as `type id`
 * @param alertOrder what happened to the alerts of a series, as `type id`
 * @param unsent rows that wait in an outbox
 */
record Stored(Map<String, List<Integer>> claims, Map<String, List<String>> alerts, Map<String, List<String>> claimOrder,
        Map<String, List<String>> alertOrder, long unsent) {
    static Stored in(TestedSystem system) throws SQLException {
        try (Connection claims = system.connect("claims"); Connection alerts = system.connect("alerts")) {
            Map<String, List<Integer>> numbers = new LinkedHashMap<>();
            query(claims, "select article_id, value_lower from claim where status = 'active' order by value_lower",
                    row -> add(numbers, row.getString(1), number(row.getBigDecimal(2))));
            Map<String, List<String>> raised = new LinkedHashMap<>();
            query(alerts, "select article_id, id from alert order by seq",
                    row -> add(raised, row.getString(1), row.getString(2)));
            Map<String, List<String>> claimOrder = new LinkedHashMap<>();
            query(claims, "select series_id, 'tallywire.claim.recorded.v1 ' || id from claim order by seq",
                    row -> add(claimOrder, row.getString(1), row.getString(2)));
            Map<String, List<String>> alertOrder = new LinkedHashMap<>();
            query(alerts, """
                    select alert.series_id, event.type || ' ' || alert.id from alert_event event
                    join alert on alert.id = event.alert_id order by event.sequence""",
                    row -> add(alertOrder, row.getString(1), row.getString(2)));
            return new Stored(numbers, raised, claimOrder, alertOrder, outbox(claims) + outbox(alerts));
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String sql, Row each) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }

    private static long outbox(Connection connection) throws SQLException {
        List<Long> count = new ArrayList<>();
        query(connection, "select count(*) from outbox", row -> count.add(row.getLong(1)));
        return count.getFirst();
    }

    private static int number(BigDecimal value) {
        return value == null ? -1 : value.intValue();
    }

    private static <T> void add(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }
}
