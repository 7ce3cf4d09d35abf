package io.tallywire.console.forward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.sun.net.httpserver.HttpExchange;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tallywire.console.ServicesBehind;

@QuarkusTest
@QuarkusTestResource(ServicesBehind.class)
@Timeout(60)
class GateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aRequestComesToTheServiceAsItWasMade() throws Exception {
        var asked = new LinkedBlockingQueue<String>();
        ServicesBehind.answer("/extractions", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
            asked.add(exchange.getRequestHeaders().getFirst("X-Forwarded-For"));
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            send(exchange, 200, "");
        });

        HTTP.send(request("/api/claims/extractions/a%2Fb?q=%C3%A4&x=1").header("Authorization", "Bearer abc")
                .header("X-Forwarded-For", "10.1.1.1").method("PATCH", BodyPublishers.ofString("zwölf")).build(),
                BodyHandlers.discarding());

        assertThat(asked).containsExactly("PATCH /extractions/a%2Fb?q=%C3%A4&x=1", "Bearer abc", "127.0.0.1", "zwölf");
    }

    @Test
    void theAnswerComesBackAsItWasGiven() throws Exception {
        ServicesBehind.answer("/made", exchange -> {
            exchange.getResponseHeaders().add("Location", ServicesBehind.url() + "/made/7?x=1");
            exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer realm=\"tallywire\"");
            send(exchange, 422, "{\"title\":\"Nein\"}");
        });

        var answer = get("/api/ingest/made");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"title\":\"Nein\"}");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"tallywire\"");
        assertThat(answer.headers().firstValue("Location")).contains("/api/ingest/made/7?x=1");
    }

    @Test
    void headersOfOneConnectionStayOnIt() throws Exception {
        var names = new LinkedBlockingQueue<String>();
        ServicesBehind.answer("/hops", exchange -> {
            names.addAll(exchange.getRequestHeaders().keySet());
            exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
            exchange.getResponseHeaders().add("X-Kept", "yes");
            send(exchange, 200, "");
        });

        String answer = head(
                "GET /api/claims/hops HTTP/1.1\r\nHost: h\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\nTE: trailers\r\n"
                        + "Proxy-Authorization: Basic eA==\r\nX-Kept: yes\r\n\r\n");

        assertThat(names).contains("X-kept").doesNotContain("X-secret", "Te", "Proxy-authorization");
        assertThat(answer).containsIgnoringCase("X-Kept: yes").doesNotContainIgnoringCase("Keep-Alive: timeout");
    }

    @Test
    void whatIsCompressedStaysSo() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("packed".getBytes(UTF_8));
        }
        ServicesBehind.answer("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });

        var answer = HTTP.send(request("/api/claims/packed").header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(packed.toByteArray());
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
    }

    @Test
    void anEventIsThereBeforeTheStreamEnds() throws Exception {
        var events = stream("/live");

        try (BufferedReader reader = follow("/api/claims/live")) {
            events.add("data: first\n\n");
            assertThat(reader.readLine()).isEqualTo("data: first");
            events.add("data: second\n\n");
            reader.readLine();
            assertThat(reader.readLine()).isEqualTo("data: second");
            events.add("end");
            reader.readLine();
            assertThat(reader.readLine()).isNull();
        }
    }

    @Test
    void theServiceHearsThatAClientOfAStreamHasLeft() throws Exception {
        var left = new LinkedBlockingQueue<String>();
        ServicesBehind.answer("/left", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (left.isEmpty()) {
                    exchange.getResponseBody().write("data: x\n\n".getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                }
            } catch (IOException gone) {
                left.add("left");
            }
        });

        try (Socket socket = connect()) {
            socket.getOutputStream().write("GET /api/claims/left HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(UTF_8));
            assertThat(socket.getInputStream().read()).isPositive();
        }

        assertThat(left.poll(20, TimeUnit.SECONDS)).isEqualTo("left");
    }

    @Test
    void manyOpenStreamsKeepNobodyElseWaiting() throws Exception {
        var events = stream("/many");
        ServicesBehind.answer("/beside", exchange -> send(exchange, 200, "here"));

        List<BufferedReader> readers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            readers.add(follow("/api/claims/many"));
        }

        assertThat(get("/api/claims/beside").body()).isEqualTo("here");
        for (BufferedReader reader : readers) {
            events.add("end");
            reader.close();
        }
    }

    @Test
    void thatAServiceIsStoppedIsToldInWords() throws Exception {
        var answer = get("/api/alerts/alerts");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
        assertThat(answer.body()).contains("The alerts-service does not answer", "try again").doesNotContain("Exception",
                "127.0.0.1");
    }

    @Test
    void thatAServiceBrokeOffIsToldInWords() throws Exception {
        ServicesBehind.answer("/broken", HttpExchange::close);

        var answer = HTTP.send(request("/api/claims/broken").POST(BodyPublishers.ofString("{}")).build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("The claims-service broke off").doesNotContain("Exception", "vertx");
    }

    @Test
    void aPathThatClimbsIsRefused() throws Exception {
        assertThat(head("GET /api/x/../claims/claims HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void everyAnswerSaysOnceWhatBrowsersMayDo() throws Exception {
        ServicesBehind.answer("/sniffed", exchange -> {
            exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
            send(exchange, 200, "");
        });

        for (String path : new String[] { "/", "/api/claims/sniffed", "/api/alerts/alerts" }) {
            var headers = get(path).headers();
            assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
            assertThat(headers.allValues("Content-Security-Policy")).as(path).singleElement().asString()
                    .contains("default-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe-eval");
        }
    }

    private static LinkedBlockingQueue<String> stream(String path) {
        var events = new LinkedBlockingQueue<String>();
        ServicesBehind.answer(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.flush();
                for (String event = events.take(); !event.equals("end"); event = events.take()) {
                    body.write(event.getBytes(UTF_8));
                    body.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return events;
    }

    private static BufferedReader follow(String path) throws IOException, InterruptedException {
        var answer = HTTP.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    /** The head of the answer. */
    private static String head(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            var head = new StringBuilder();
            for (var in = socket.getInputStream(); head.indexOf("\r\n\r\n") < 0;) {
                head.append((char) in.read());
            }
            return head.toString();
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(PATIENCE);
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
