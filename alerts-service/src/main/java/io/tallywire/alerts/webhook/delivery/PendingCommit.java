package io.tallywire.alerts.webhook.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What is lost of it if PostgreSQL crashes makes a message be sent again, which receivers expect: nothing waits for the disk.
 */
final class PendingCommit {
    private PendingCommit() {
    }

    static void allow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }
}
