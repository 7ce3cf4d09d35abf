package io.tallywire.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.tallywire.events.Alert;
import io.tallywire.events.StoredJson;

/** A receiver of webhooks, on a port that it keeps when it is started again. */
final class WebhookReceiver implements AutoCloseable {
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Behaviour behaviour;
    private HttpServer server;
    private volatile @Nullable String secret;

    /** How it answers: the status, or 0 for never. */
    interface Behaviour {
        int status(Message message) throws IOException, InterruptedException;
    }

    /** A request that came in, and whether it was accepted. */
    record Message(String id, String body, boolean isSigned, Instant at, int status) {
        Body read() {
            return StoredJson.read(body, Body.class);
        }

        Message answered(int newStatus) {
            return new Message(id, body, isSigned, at, newStatus);
        }
    }

    record Body(String type, Instant timestamp, Alert data) {
    }

    WebhookReceiver(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.server = listen(0);
    }

    static WebhookReceiver willing() throws IOException {
        return new WebhookReceiver(message -> 204);
    }

    private HttpServer listen(int port) throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        listening.createContext("/hook", this::receive);
        listening.start();
        return listening;
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Message message = new Message(exchange.getRequestHeaders().getFirst("webhook-id"), body, isSigned(exchange, body),
                Instant.now(), 0);
        try {
            int status = behaviour.status(message);
            messages.add(message.answered(status));
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", "2");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isSigned(HttpExchange exchange, String body) {
        String key = secret;
        if (key == null) {
            return false;
        }
        try {
            Map<String, List<String>> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            new Webhook(key).verify(body, headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void verifyWith(String newSecret) {
        secret = newSecret;
    }

    void restart() {
        int port = server.getAddress().getPort();
        server.stop(0);
        try {
            server = listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Message> messages() {
        return messages;
    }

    /** Those accepted, each once, in the order of their first acceptance. */
    List<Message> accepted() {
        Map<String, Message> first = new LinkedHashMap<>();
        messages.stream().filter(message -> message.status() < 300)
                .forEach(message -> first.putIfAbsent(message.id(), message));
        return List.copyOf(first.values());
    }

    Stream<Alert> alerts() {
        return accepted().stream().map(message -> message.read().data());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
