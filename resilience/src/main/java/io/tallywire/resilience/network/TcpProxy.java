package io.tallywire.resilience.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Forwards a loopback port to another one, as well or as badly as it is told. */
public final class TcpProxy implements AutoCloseable {
    private static final int LATE_MILLIS = 100;

    private final ServerSocket server;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.OPEN;

    public TcpProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("proxy-to-" + target).start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void mode(Mode next) {
        Mode before = mode;
        mode = next;
        for (Link link : links) {
            if (next == Mode.CUT) {
                link.reset();
            } else if (next == Mode.HALF_OPEN) {
                link.dead = true;
            } else if (before == Mode.HALF_OPEN && link.dead) {
                reset(link.server);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        links.forEach(Link::reset);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Link link = new Link(client);
        if (mode == Mode.HALF_OPEN) {
            link.dead = true;
            links.add(link);
            return;
        }
        if (mode == Mode.CUT) {
            reset(client);
            return;
        }
        try {
            Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
            there.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            link.server = there;
            links.add(link);
            Thread.ofVirtual().start(() -> pump(link, client, there));
            Thread.ofVirtual().start(() -> pump(link, there, client));
        } catch (IOException notThere) {
            reset(client);
        }
    }

    private void pump(Link link, Socket from, Socket to) {
        byte[] buffer = new byte[64 * 1024];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (mode == Mode.SLOW) {
                    Thread.sleep(LATE_MILLIS);
                }
                if (!link.dead) {
                    out.write(buffer, 0, count);
                }
            }
            if (!link.dead) {
                to.shutdownOutput();
            }
        } catch (IOException | InterruptedException broken) {
            if (!link.dead) {
                link.reset();
            }
        }
        if (from.isClosed() || to.isClosed()) {
            links.remove(link);
        }
    }

    private static void reset(@Nullable Socket socket) {
        try {
            if (socket != null) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException gone) {
            // closed is what was wanted
        }
    }

    private static final class Link {
        private final Socket client;
        private volatile @Nullable Socket server;
        private volatile boolean dead;

        Link(Socket client) {
            this.client = client;
        }

        void reset() {
            TcpProxy.reset(client);
            TcpProxy.reset(server);
        }
    }
}
