package io.tallywire.systemtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends bytes that no client library would send, and reads what comes back until the server closes. */
final class RawHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RawHttp() {
    }

    /** @param status 0 if the server closed without an answer */
    record Answer(int status, String text) {
    }

    static byte[] request(String line, String headers, byte[] body) {
        byte[] head = (line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + (body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var whole = new ByteArrayOutputStream(head.length + body.length);
        whole.writeBytes(head);
        whole.writeBytes(body);
        return whole.toByteArray();
    }

    static Answer send(int port, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            Thread writer = Thread.ofVirtual().start(() -> write(socket, request));
            String text = read(socket.getInputStream());
            writer.interrupt();
            return new Answer(text.startsWith("HTTP/") ? Integer.parseInt(text.split(" ", 3)[1]) : 0, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, byte[] request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
        } catch (IOException refused) {
            // a server may answer and close before it has read everything
        }
    }

    /** What came before the connection was closed or cut. */
    private static String read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try {
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                bytes.write(chunk, 0, length);
            }
        } catch (java.net.SocketException cut) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
