package io.tallywire.alerts.webhook.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

class WebhookSenderTest {
    private static final AddressPolicy WITH_LOOPBACK = new AddressPolicy(List.of(Network.parse("127.0.0.0/8")));
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI() + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (exchange.getRequestURI().getPath()) {
            case "/redirect" -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case "/busy" -> {
                exchange.getResponseHeaders().add("Retry-After", "120");
                exchange.sendResponseHeaders(503, -1);
            }
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream out = exchange.getResponseBody()) {
                    while (true) {
                        out.write(new byte[8192]);
                    }
                }
            }
            case "/silent" -> {
            }
            default -> {
                exchange.sendResponseHeaders(200, 2);
                exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
                exchange.close();
            }
        }
    }

    @Test
    void theAddressIsTheCheckedOneAndTheHostTheName() throws IOException {
        Answer answer = post("/hook?a=%20b", WITH_LOOPBACK, TIMEOUT);

        assertThat(answer).isEqualTo(new Answer(200, null, "ok"));
        assertThat(seen).containsExactly("name.example:" + server.getAddress().getPort() + "/hook?a=%20b body");
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() throws IOException {
        assertThat(post("/redirect", WITH_LOOPBACK, TIMEOUT).status()).isEqualTo(307);
        assertThat(seen).hasSize(1);
    }

    @Test
    void whatTheReceiverAsksForIsPassedOnAndNothingTriedByItself() throws IOException {
        assertThat(post("/busy", WITH_LOOPBACK, TIMEOUT)).isEqualTo(new Answer(503, Duration.ofMinutes(2), ""));
        assertThat(seen).hasSize(1);
    }

    @Test
    void onlyTheBeginningOfAnEndlessAnswerIsRead() throws IOException {
        Answer answer = post("/endless", WITH_LOOPBACK, TIMEOUT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.beginning()).hasSize(1024);
    }

    @Test
    void aReceiverThatSaysNothingIsLeftAtTheDeadline() {
        Instant begun = Instant.now();

        assertThatThrownBy(() -> post("/silent", WITH_LOOPBACK, Duration.ofMillis(300))).isInstanceOf(IOException.class);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aNameThatIsPublicOnceAndPrivateNextConnectsToNothingPrivate() {
        Iterator<String> answers = List.of("198.20.0.1", "127.0.0.1", "127.0.0.1").iterator();
        List<String> lookedUp = new ArrayList<>();
        NameLookup rebinding = name -> {
            lookedUp.add(name);
            return List.of(InetAddress.ofLiteral(answers.next()));
        };

        try (WebhookSender sender = new WebhookSender(
                new CheckedAddresses(new AddressPolicy(List.of()), rebinding), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> sender.post(url("/"), Map.of(), new byte[0])).isInstanceOf(IOException.class)
                    .isNotInstanceOf(ForbiddenAddress.class);
            assertThat(lookedUp).as("one look-up an attempt").hasSize(1);
            assertThatThrownBy(() -> sender.post(url("/"), Map.of(), new byte[0])).isInstanceOf(ForbiddenAddress.class);
        }

        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "120", "Mon, 04 May 2026 08:02:00 GMT" })
    void retryAfterIsANumberOfSecondsOrADate(String header) {
        Duration delay = RetryAfter.read(header, Instant.parse("2026-05-04T08:00:00Z"));

        assertThat(delay).isEqualTo(header.equals("0") ? Duration.ZERO : Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "soon", "-5", "Mon, 04 May 2026 07:00:00 GMT", "1.5" })
    void whatIsNoMomentToComeSaysNothing(String header) {
        assertThat(RetryAfter.read(header, Instant.parse("2026-05-04T08:00:00Z"))).isNull();
    }

    private Answer post(String path, AddressPolicy policy, Duration timeout) throws IOException {
        NameLookup lookup = name -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        try (WebhookSender sender = new WebhookSender(new CheckedAddresses(policy, lookup), timeout)) {
            return sender.post(url(path), Map.of("webhook-id", "msg_1"), "body".getBytes(StandardCharsets.UTF_8));
        }
    }

    private ReceiverUrl url(String path) {
        return ReceiverUrl.parse("http://name.example:" + server.getAddress().getPort() + path);
    }
}
