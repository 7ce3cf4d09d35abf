package io.tallywire.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;

import org.junit.jupiter.api.Test;

import io.tallywire.cli.alerts.EventLines.Event;

class EventLinesTest {
    @Test
    void dataOfSeveralLinesIsOneEvent() throws IOException {
        EventLines events = read("id: 7\nevent: alert\ndata: {\ndata:}\n\n", "");

        assertThat(events.next()).hasValue(new Event("alert", "{\n}"));
        assertThat(events.lastId()).isEqualTo("7");
        assertThat(events.next()).isEmpty();
    }

    @Test
    void aNameHoldsForOneEventOnly() throws IOException {
        EventLines events = read("event: gap\n\ndata: a\n\nevent: gap\ndata: b\n\ndata: c\n\n", "");

        assertThat(events.next()).hasValue(new Event("message", "a"));
        assertThat(events.next()).hasValue(new Event("gap", "b"));
        assertThat(events.next()).hasValue(new Event("message", "c"));
    }

    @Test
    void heartbeatsAndOtherFieldsAreNoEvents() throws IOException {
        assertThat(read(": heartbeat\n\nretry: 500\n\nevent: ping\n\n", "").next()).isEmpty();
    }

    @Test
    void anEventThatWasCutOffDoesNotCountAsRead() throws IOException {
        EventLines events = read("id: 1\ndata: a\n\nid: 2\ndata: b\n", "");

        assertThat(events.next()).hasValue(new Event("message", "a"));
        assertThat(events.next()).isEmpty();
        assertThat(events.lastId()).isEqualTo("1");
    }

    @Test
    void withoutAnIdTheLastOneStays() throws IOException {
        EventLines events = read("data: a\n\n", "before");

        assertThat(events.next()).hasValue(new Event("message", "a"));
        assertThat(events.lastId()).isEqualTo("before");
    }

    private static EventLines read(String stream, String lastId) {
        return new EventLines(new BufferedReader(new StringReader(stream)), lastId);
    }
}
