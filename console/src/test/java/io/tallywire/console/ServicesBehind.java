package io.tallywire.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** In place of ingest and claims a server that does what a test wants; nobody is where alerts should be. */
public class ServicesBehind implements QuarkusTestResourceLifecycleManager {
    private static @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return Map.of("tallywire.console.ingest-url", url(), "tallywire.console.claims-url", url(),
                    "tallywire.console.alerts-url", "http://127.0.0.1:" + unused());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        running().stop(0);
    }

    public static String url() {
        return "http://127.0.0.1:" + running().getAddress().getPort();
    }

    /** Has the server answer so for a path, which no other test may use. */
    public static void answer(String path, HttpHandler handler) {
        running().createContext(path, handler);
    }

    private static HttpServer running() {
        return Objects.requireNonNull(server);
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
