package io.tallywire.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.tallywire.events.EventJson;
import javax.sql.DataSource;

/**
 * Transactional outbox: what a transaction publishes is a row of its own database, so that both are there or neither.
 * {@link OutboxRelay} sends the
 * rows and is woken at commit.
 *
 * <p>
 * Order per key: rows are sent in order of their ids. Writers of one key must therefore exclude each other before they append,
 * by a lock on the row
 * that the key names.
 */
@ApplicationScoped
public class Outbox {
    /** The channel on which PostgreSQL tells of transactions that publish something. */
    public static final String CHANNEL = "outbox";

    private final DataSource dataSource;

    public Outbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws SQLException if the rows could not be written; the transaction is then to be rolled back */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<OutboxMessage> messages) throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into outbox (topic, key, headers, value) values (?, ?, ?::jsonb, ?)")) {
                for (OutboxMessage message : messages) {
                    insert.setString(1, message.topic());
                    insert.setString(2, message.key());
                    insert.setString(3, new String(EventJson.write(message.headers()), StandardCharsets.UTF_8));
                    insert.setBytes(4, message.value());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
                notify.execute();
            }
        }
    }
}
