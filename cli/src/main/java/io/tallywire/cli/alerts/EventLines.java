package io.tallywire.cli.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Reads server-sent events (HTML standard, section 9.2) from their lines. */
final class EventLines {
    static final String MESSAGE = "message";

    private final BufferedReader lines;
    private String lastId;

    /** @param lastId of the last event read before, empty if none was */
    EventLines(BufferedReader lines, String lastId) {
        this.lines = lines;
        this.lastId = lastId;
    }

    /** What to send as {@code Last-Event-ID} to go on after the last event read. */
    String lastId() {
        return lastId;
    }

    /**
     * @param name what kind of event it is; `message` where the stream does not say
     */
    record Event(String name, String data) {
    }

    /** The next event with data; empty at the end of the stream, where an event that is not complete is dropped. */
    Optional<Event> next() throws IOException {
        StringBuilder data = new StringBuilder();
        String id = lastId;
        String name = MESSAGE;
        for (@Nullable
        String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                lastId = id;
                if (!data.isEmpty()) {
                    return Optional.of(new Event(name, data.substring(0, data.length() - 1)));
                }
                name = MESSAGE;
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1);
            value = value.startsWith(" ") ? value.substring(1) : value;
            switch (field) {
                case "data" -> data.append(value).append('\n');
                case "id" -> id = value;
                case "event" -> name = value;
                default -> {
                    // comments are heartbeats; retry times do not matter here
                }
            }
        }
        return Optional.empty();
    }
}
