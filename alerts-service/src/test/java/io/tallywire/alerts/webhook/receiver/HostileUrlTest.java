package io.tallywire.alerts.webhook.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs by which others have been made to call what only they can reach. PORT stands for one on which this host listens. */
class HostileUrlTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static ServerSocket trap;

    @BeforeAll
    static void listen() throws IOException {
        trap = new ServerSocket(0);
        trap.setSoTimeout(1);
    }

    @AfterAll
    static void stopListening() throws IOException {
        trap.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // this host
            "http://127.0.0.1:PORT/", "http://127.0.0.1:PORT", "https://127.0.0.1:PORT/", "HTTP://127.0.0.1:PORT/",
            "http://127.0.0.2:PORT/", "http://127.255.255.254:PORT/", "http://0.0.0.0:PORT/", "http://0.1.2.3:PORT/",
            "http://localhost:PORT/", "http://LOCALHOST:PORT/", "http://localhost.:PORT/", "https://localhost:PORT/hook?a=b",
            "http://[::1]:PORT/", "http://[0:0:0:0:0:0:0:1]:PORT/", "http://[0000::0001]:PORT/", "http://[::]:PORT/",
            "http://[::127.0.0.1]:PORT/", "http://[::7f00:1]:PORT/",
            // IPv4 in other spellings
            "http://2130706433:PORT/", "http://017700000001:PORT/", "http://0x7f000001:PORT/", "http://0X7F000001:PORT/",
            "http://0x7f.0.0.1:PORT/", "http://0177.0.0.1:PORT/", "http://0177.0.0.01:PORT/", "http://127.1:PORT/",
            "http://127.0.1:PORT/", "http://0:PORT/", "http://00.00.00.00:PORT/", "http://0x0:PORT/", "http://127.0.0.1.:PORT/",
            "http://127.0.0.0x1:PORT/", "http://127.0.0.01:PORT/", "http://0x7f.1:PORT/", "http://127.0x000001:PORT/",
            "http://425.510.425.510:PORT/", "http://127.0.0.1.0:PORT/", "http://3232235777/", "http://0xa9fea9fe/",
            "http://0251.0376.0251.0376/", "http://0xa9.0xfe.0xa9.0xfe/", "http://169.254.43518/", "http://169.16689662/",
            "http://２１３０７０６４３３:PORT/", "http://①②⑦.⓪.⓪.①:PORT/", "http://127。0。0。1:PORT/", "http://127%2e0%2e0%2e1:PORT/",
            "http://%31%32%37.0.0.1:PORT/", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/",
            // IPv4 inside IPv6
            "http://[::ffff:127.0.0.1]:PORT/", "http://[::ffff:7f00:1]:PORT/", "http://[::FFFF:0:127.0.0.1]:PORT/",
            "http://[0:0:0:0:0:ffff:7f00:0001]:PORT/", "http://[::ffff:10.0.0.1]/", "http://[::ffff:169.254.169.254]/",
            "http://[::ffff:a9fe:a9fe]/", "http://[64:ff9b::127.0.0.1]:PORT/", "http://[64:ff9b::7f00:1]:PORT/",
            "http://[64:ff9b::10.0.0.1]/", "http://[64:ff9b::169.254.169.254]/", "http://[64:ff9b:1::7f00:1]/",
            "http://[2002:7f00:1::]/", "http://[2002:7f00:0001::1]/", "http://[2002:a9fe:a9fe::]/",
            "http://[2002:c0a8:101::1]/",
            "http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/", "http://[2001::7f00:1]/", "http://[::192.168.0.1]/",
            // private, shared and link-local networks
            "http://10.0.0.1/", "http://10.255.255.255/", "http://172.16.0.1/", "http://172.31.255.254/", "http://192.168.0.1/",
            "http://192.168.255.255:8080/", "http://100.64.0.1/", "http://100.127.255.254/", "http://169.254.0.1/",
            "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[febf::1]/", "http://[fec0::1]/",
            "http://[fc00::1]/", "http://[fd00::1]/", "http://[fdff:ffff::1]/",
            // services of clouds
            "http://169.254.169.254/latest/meta-data/", "http://169.254.170.2/v2/credentials/", "http://[fd00:ec2::254]/",
            "http://100.100.100.200/latest/meta-data/", "http://192.0.0.192/opc/v1/", "http://168.63.129.16/machine",
            // reserved, documentation, multicast, broadcast
            "http://192.0.0.1/", "http://192.0.2.1/", "http://192.88.99.1/", "http://198.18.0.1/", "http://198.19.255.255/",
            "http://198.51.100.1/", "http://203.0.113.1/", "http://224.0.0.1/", "http://239.255.255.255/", "http://240.0.0.1/",
            "http://255.255.255.255/", "http://[ff02::1]/", "http://[ff0e::1]/", "http://[2001:db8::1]/", "http://[3fff::1]/",
            "http://[100::1]/", "http://[4000::1]/", "http://[5f00::1]/",
            // other schemes, credentials, and what parsers read in two ways
            "file:///etc/passwd", "ftp://127.0.0.1:PORT/", "gopher://127.0.0.1:PORT/_x", "jar:http://127.0.0.1:PORT/!/",
            "data:text/plain,x", "//127.0.0.1:PORT/", "127.0.0.1:PORT", "http:127.0.0.1:PORT", "http:///127.0.0.1:PORT/",
            "http://user@127.0.0.1:PORT/", "http://example.org@127.0.0.1:PORT/", "http://example.org:80@127.0.0.1:PORT/",
            "http://example.org:x@127.0.0.1:PORT/", "http://127.0.0.1:PORT#@example.org/",
            "http://127.0.0.1:PORT\\@example.org/",
            "http://example.org\\@127.0.0.1:PORT/", "http://127.0.0.1:PORT\t/", "http://127.0.0.1:PORT\r\nHost: x/",
            "http://127.0.0.1 .example.org/", "http://127.0.0.1:99999/", "http://127.0.0.1:0/", "http://127.0.0.1:-1/",
            "http://[::1/", "http://::1:PORT/", "http://[127.0.0.1]:PORT/", "http://.:PORT/", "http://:PORT/", "http://", "" })
    void nothingConnectsToAForbiddenAddressHoweverItIsWritten(String hostile) throws IOException {
        CheckedAddresses addresses = new CheckedAddresses(new AddressPolicy(List.of()), new SystemLookup(TIMEOUT));
        Throwable refusal = null;

        try (WebhookSender sender = new WebhookSender(addresses, TIMEOUT)) {
            sender.post(ReceiverUrl.parse(hostile.replace("PORT", String.valueOf(trap.getLocalPort()))), Map.of(), new byte[0]);
        } catch (IOException | IllegalArgumentException e) {
            refusal = e;
        }

        assertThat(refusal).isInstanceOfAny(IllegalArgumentException.class, ForbiddenAddress.class);
        assertThat(hasConnection()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1", "64:ff9b::a00:1" })
    void aNameIsRefusedIfAnyOfItsAddressesIsForbidden(String forbidden) {
        NameLookup lookup = name -> List.of(address("8.8.4.4"), address(forbidden));
        CheckedAddresses addresses = new CheckedAddresses(new AddressPolicy(List.of()), lookup);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> addresses.of(ReceiverUrl.parse("http://name.example/")))
                .isInstanceOf(ForbiddenAddress.class);
    }

    @ParameterizedTest
    @CsvSource({ "1.1.1.1", "8.8.4.4", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "169.253.255.255",
            "192.0.1.1", "198.17.255.255", "223.255.255.255", "126.255.255.255", "2606:4700::1111", "2a00:1450::8",
            "64:ff9b::808:404" })
    void whatLiesNextToForbiddenNetworksIsPublic(String address) throws UnknownHostException {
        assertThat(new AddressPolicy(List.of()).permits(address(address))).isTrue();
    }

    private static boolean hasConnection() throws IOException {
        try {
            trap.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
