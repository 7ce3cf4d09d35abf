package io.tallywire.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;

/** A process that takes a moment to end: it listens, with threads and memory to clear away. Tells its port. */
public final class Listener {
    private static final int THREADS = 60;
    private static final int MEGABYTES = 200;

    private Listener() {
    }

    public static void main(String[] none) throws IOException {
        byte[][] memory = new byte[MEGABYTES][1 << 20];
        for (byte[] each : memory) {
            Arrays.fill(each, (byte) 1);
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < THREADS; i++) {
                Thread.ofPlatform().start(Listener::waitForEver);
            }
            System.out.println(socket.getLocalPort());
            waitForEver();
        }
        System.out.println(memory.length);
    }

    private static void waitForEver() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
