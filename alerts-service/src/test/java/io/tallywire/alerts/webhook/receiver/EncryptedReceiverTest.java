package io.tallywire.alerts.webhook.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** TLS is with the name of the URL, though the connection is to an address. */
class EncryptedReceiverTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final List<String> NAMES_ASKED_FOR = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;
    private static HttpsServer server;
    private static SSLContext certificate;

    @BeforeAll
    static void listen() throws Exception {
        Path store = folder.resolve("receiver.p12");
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg",
                "EC",
                "-dname", "CN=name.example", "-ext", "san=dns:name.example", "-storetype", "PKCS12", "-storepass",
                new String(PASSWORD), "-keystore", store.toString()).inheritIO().start().waitFor();
        certificate = SSLContexts.custom().loadKeyMaterial(store, PASSWORD, PASSWORD).loadTrustMaterial(store, PASSWORD)
                .build();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        server.createContext("/", EncryptedReceiverTest::accept);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static void accept(HttpExchange exchange) throws IOException {
        if (((HttpsExchange) exchange).getSSLSession() instanceof ExtendedSSLSession session) {
            session.getRequestedServerNames().forEach(name -> NAMES_ASKED_FOR.add(name.toString()));
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Test
    void theNameIsAskedForAndCheckedAgainstTheCertificate() throws IOException {
        assertThat(post("name.example", certificate).status()).isEqualTo(204);
        assertThat(NAMES_ASKED_FOR).singleElement().asString().contains("name.example");
        assertThatThrownBy(() -> post("other.example", certificate)).isInstanceOf(SSLException.class);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        assertThatThrownBy(() -> post("name.example", SSLContexts.createDefault())).isInstanceOf(SSLException.class);
    }

    private static Answer post(String host, SSLContext trusted) throws IOException {
        CheckedAddresses addresses = new CheckedAddresses(new AddressPolicy(List.of(Network.parse("127.0.0.1"))),
                name -> List.of(InetAddress.ofLiteral("127.0.0.1")));
        try (WebhookSender sender = new WebhookSender(addresses, Duration.ofSeconds(10), trusted)) {
            return sender.post(ReceiverUrl.parse("https://" + host + ":" + server.getAddress().getPort() + "/"), Map.of(),
                    new byte[0]);
        }
    }
}
