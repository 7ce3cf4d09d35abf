package io.tallywire.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

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

    /** Whether a server could listen on this loopback port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket listenOnAny() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
