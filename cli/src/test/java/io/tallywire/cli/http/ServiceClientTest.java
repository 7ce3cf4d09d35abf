package io.tallywire.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.tallywire.cli.Settings;
import io.tallywire.cli.alerts.AlertStream;

class ServiceClientTest {
    private HttpServer server;
    private List<String> shown = List.of();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theTokenOfTheEnvironmentIsShownWithEveryRequest() {
        Token token = Settings.from(Map.of("TALLYWIRE_TOKEN", " abc.def.ghi\n"), Path.of("/")).token();
        answers(200, "{}");

        client(token).get("/claims");
        assertThat(shown).containsExactly("Bearer abc.def.ghi");
        client(token).post("/articles", new byte[0]);
        assertThat(shown).containsExactly("Bearer abc.def.ghi");
    }

    @Test
    void withoutOneNoneIsShown() {
        answers(200, "{}");

        client(Token.NONE).get("/claims");

        assertThat(shown).isEmpty();
    }

    @Test
    void whoeverIsNotLetInIsToldWhatToDo() {
        answers(401, "{\"detail\": \"It has expired.\"}");
        assertThatThrownBy(() -> client(Token.NONE).get("/claims")).isInstanceOf(NotLetIn.class)
                .hasMessageContaining("wants a token").hasMessageContaining("set TALLYWIRE_TOKEN");
        assertThatThrownBy(() -> client(new Token("old")).get("/claims")).isInstanceOf(NotLetIn.class)
                .hasMessageContaining("TALLYWIRE_TOKEN").hasMessageEndingWith("It has expired.");
    }

    @Test
    void aMissingRoleIsNamed() {
        answers(403, "{\"detail\": \"This takes the role `reader`.\"}");

        assertThatThrownBy(() -> client(new Token("weak")).get("/claims")).isInstanceOf(NotLetIn.class)
                .hasMessageContaining("does not allow").hasMessageEndingWith("This takes the role `reader`.");
    }

    @Test
    void aStreamThatAsksForAnotherTokenIsNotAskedAgain() {
        answers(401, "{\"detail\": \"It has expired.\"}");
        AlertStream stream = new AlertStream(client(new Token("old")), note -> {
        });

        assertThatThrownBy(() -> stream.follow(alert -> {
        })).isInstanceOf(NotLetIn.class).hasMessageEndingWith("It has expired.");
    }

    @Test
    void aTokenIsNotWrittenByAccident() {
        assertThat(Settings.from(Map.of("TALLYWIRE_TOKEN", "secret"), Path.of("/")).toString()).doesNotContain("secret");
    }

    private ServiceClient client(Token token) {
        return new ServiceClient("claims-service", server.getAddress().getPort(), token);
    }

    private void answers(int status, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            shown = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
