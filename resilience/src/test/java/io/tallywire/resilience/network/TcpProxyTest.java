package io.tallywire.resilience.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TcpProxyTest {
    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void listen() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!echo.isClosed()) {
                try {
                    Socket socket = echo.accept();
                    Thread.ofVirtual().start(() -> {
                        try (socket) {
                            socket.getInputStream().transferTo(socket.getOutputStream());
                        } catch (IOException gone) {
                            // the proxy cuts connections
                        }
                    });
                } catch (IOException closed) {
                    return;
                }
            }
        });
        proxy = new TcpProxy(echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(300);
        return socket;
    }

    private static int answer(Socket socket) throws IOException {
        socket.getOutputStream().write(42);
        return socket.getInputStream().read();
    }

    @Test
    void anOpenConnectionHandsOnBothDirections() throws IOException {
        try (Socket socket = connect()) {
            assertThat(answer(socket)).isEqualTo(42);
        }
    }

    @Test
    void aSlowConnectionIsLateInBothDirections() throws IOException {
        try (Socket socket = connect()) {
            proxy.mode(Mode.SLOW);
            long begin = System.nanoTime();

            assertThat(answer(socket)).isEqualTo(42);
            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(200_000_000);
        }
    }

    @Test
    void aCutConnectionIsResetAndANewOneWorksAfterwards() throws IOException {
        try (Socket socket = connect()) {
            assertThat(answer(socket)).isEqualTo(42);
            proxy.mode(Mode.CUT);
            assertThatThrownBy(() -> assertThat(answer(socket)).isNotEqualTo(-1)).isInstanceOfAny(IOException.class,
                    AssertionError.class);
        }
        proxy.mode(Mode.OPEN);
        try (Socket socket = connect()) {
            assertThat(answer(socket)).isEqualTo(42);
        }
    }

    @Test
    void aHalfOpenConnectionStaysSilentEvenWhenTheNetworkIsBack() throws IOException {
        try (Socket socket = connect()) {
            assertThat(answer(socket)).isEqualTo(42);
            proxy.mode(Mode.HALF_OPEN);
            assertThatThrownBy(() -> answer(socket)).isInstanceOf(SocketTimeoutException.class);
            proxy.mode(Mode.OPEN);
            assertThatThrownBy(() -> answer(socket)).isInstanceOf(SocketTimeoutException.class);
        }
        try (Socket socket = connect()) {
            assertThat(answer(socket)).isEqualTo(42);
        }
    }
}
