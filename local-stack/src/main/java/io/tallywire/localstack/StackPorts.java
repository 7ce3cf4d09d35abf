package io.tallywire.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The loopback ports on which clients reach the stack. */
public record StackPorts(int kafka, int postgres) {
    /** Two ports that nobody listens on now. */
    public static StackPorts free() {
        try (ServerSocket one = listenOnAny(); ServerSocket two = listenOnAny()) {
            return new StackPorts(one.getLocalPort(), two.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody listens on this loopback port now. */
    public static boolean isFree(int port) {
        // Connects rather than binds: a bound socket would live on for a moment in any process that is forked meanwhile.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return false;
        } catch (ConnectException refused) {
            return true;
        } catch (IOException listensButDoesNotAnswer) {
            return false;
        }
    }

    private static ServerSocket listenOnAny() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
