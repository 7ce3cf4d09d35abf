package io.tallywire.benchmarks.size;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Indexes and constraints of tables that are about to be filled: made at the end they take a fraction of the time. */
record SetAside(Connection connection, List<String> toMake) {
    /** Drops them; {@link #putBack} makes them again as they were. */
    static SetAside of(Connection connection, List<String> tables) throws SQLException {
        String names = "'" + String.join("', '", tables) + "'";
        List<String> drops = new ArrayList<>();
        List<String> made = new ArrayList<>();
        // References first, since they rest on the keys of others: they are dropped first and made last.
        read(connection,
                """
                        select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint
                        where conrelid::regclass::text in (%s) and contype in ('f', 'p', 'u') order by contype = 'f' desc"""
                        .formatted(names),
                row -> {
                    drops.add("alter table %s drop constraint %s cascade".formatted(row.getString(1), row.getString(2)));
                    made.addFirst("alter table %s add constraint %s %s".formatted(row.getString(1), row.getString(2),
                            row.getString(3)));
                });
        read(connection,
                """
                        select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename in (%s) and indexname not in
                        (select conname from pg_constraint)"""
                        .formatted(names),
                row -> {
                    drops.add("drop index " + row.getString(1));
                    made.addFirst(row.getString(2));
                });
        try (Statement statement = connection.createStatement()) {
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
        return new SetAside(connection, made);
    }

    void putBack() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String make : toMake) {
                statement.execute(make);
            }
        }
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void read(Connection connection, String sql, Row taker) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }
}
