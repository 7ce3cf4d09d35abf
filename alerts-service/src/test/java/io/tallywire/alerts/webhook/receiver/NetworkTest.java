package io.tallywire.alerts.webhook.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({ "10.0.0.0/8, 10.255.0.1, true", "10.0.0.0/8, 11.0.0.1, false", "100.64.0.0/10, 100.127.255.255, true",
            "100.64.0.0/10, 100.128.0.0, false", "0.0.0.0/0, 8.8.4.4, true", "10.0.0.1, 10.0.0.1, true",
            "10.0.0.1, 10.0.0.2, false", "fd00::/8, fdab::1, true", "fd00::/8, fc00::1, false", "::/0, 10.0.0.1, false" })
    void aNetworkHoldsWhatSharesItsFirstBits(String network, String address, boolean holds) {
        assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "10.0.0.0/33", "10.0.0.0/-1", "fd00::/129", "example.org/8", "10.0.0.0/x" })
    void whatIsNoNetworkIsRefused(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAllowedNetworkIsReachedAndItsNeighboursAreNot() {
        AddressPolicy policy = new AddressPolicy(List.of(Network.parse("10.20.0.0/16")));

        assertThat(policy.permits(InetAddress.ofLiteral("10.20.3.4"))).isTrue();
        assertThat(policy.permits(InetAddress.ofLiteral("10.21.3.4"))).isFalse();
        assertThat(policy.permits(InetAddress.ofLiteral("64:ff9b::a14:304"))).isTrue();
    }
}
