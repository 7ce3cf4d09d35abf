package io.tallywire.streaming;

import org.jspecify.annotations.Nullable;

/** Where the events of one client go. */
interface Outlet {
    /**
     * Waits until the client takes it, or is gone.
     *
     * @throws SlowClient if it has not taken anything for too long
     */
    void write(Message message) throws InterruptedException, SlowClient;

    /** Whether the client has gone. */
    boolean isClosed();

    /**
     * One server-sent event.
     *
     * @param id null to leave the client's last id as it is
     */
    record Message(@Nullable EventId id, @Nullable String name,
            @Nullable String comment, @Nullable String data) {
        static Message comment(EventId id, String comment) {
            return new Message(id, null, comment, null);
        }

        static Message data(EventId id, String json) {
            return new Message(id, null, null, json);
        }

        static Message named(String name, @Nullable EventId id, String json) {
            return new Message(id, name, null, json);
        }
    }
}
