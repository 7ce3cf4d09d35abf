package io.tallywire.cli.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.tallywire.cli.Failure;
import io.tallywire.cli.http.ServiceClient;
import io.tallywire.cli.http.Token;
import io.tallywire.localstack.StackPorts;

class AlertStreamTest {
    private final List<String> notes = new ArrayList<>();

    @Test
    void afterABreakItGoesOnAfterTheLastAlert() throws IOException {
        List<String> askedFor = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/alerts/stream", exchange -> {
            String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
            askedFor.add(String.valueOf(last));
            int next = last == null ? 1 : Integer.parseInt(last) + 1;
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write("id: %d\ndata: {\"id\": \"%d\"}\n\n".formatted(next, next).getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        List<String> alerts = new ArrayList<>();
        AlertStream stream = new AlertStream(new ServiceClient("alerts-service", server.getAddress().getPort(), Token.NONE),
                notes::add);

        assertThatThrownBy(() -> stream.follow(alert -> {
            alerts.add(alert.path("id").asText());
            if (alerts.size() == 2) {
                throw new Enough();
            }
        })).isInstanceOf(Enough.class);

        server.stop(0);
        assertThat(alerts).containsExactly("1", "2");
        assertThat(askedFor).containsExactly("null", "1");
    }

    @Test
    void aBreakBeforeTheFirstAlertMissesNothingAndGapsAreTold() throws IOException {
        List<String> askedFor = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/alerts/stream", exchange -> {
            String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
            askedFor.add(String.valueOf(last));
            exchange.sendResponseHeaders(200, 0);
            String events = last == null ? ": connected\nid: 17\n\n"
                    : "event: gap\nid: 20\ndata: {\"reason\": \"too old\"}\n\nid: 21\ndata: {\"id\": \"21\"}\n\n";
            exchange.getResponseBody().write(events.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        AlertStream stream = new AlertStream(new ServiceClient("alerts-service", server.getAddress().getPort(), Token.NONE),
                notes::add);

        assertThatThrownBy(() -> stream.follow(alert -> {
            throw new Enough();
        })).isInstanceOf(Enough.class);

        server.stop(0);
        assertThat(askedFor).containsExactly("null", "17");
        assertThat(notes).singleElement().asString().contains("too old");
    }

    @Test
    void aServiceThatDoesNotRunIsToldAtOnce() {
        AlertStream stream = new AlertStream(new ServiceClient("alerts-service", StackPorts.free().kafka(), Token.NONE),
                notes::add);

        assertThatThrownBy(() -> stream.follow(alert -> {
        })).isInstanceOf(Failure.class).hasMessageContaining("alerts-service does not answer")
                .hasMessageContaining("tallywire up");
    }

    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
