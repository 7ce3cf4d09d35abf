package io.tallywire.messaging.inbox;

import java.sql.SQLException;
import java.util.List;

/** Takes events in order, inside a transaction that the caller opens and commits. Events may come again. */
@FunctionalInterface
public interface EventHandler {
    void handle(List<ReceivedEvent> events) throws SQLException;
}
