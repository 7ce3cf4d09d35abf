package io.tallywire.rest.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class ClientTest {
    @Test
    void theAddressesOfAnIpv6NetworkAreOneClient() {
        assertThat(Client.of(null, "2001:db8:1:2::7")).isEqualTo(Client.of(null, "2001:db8:1:2:aaaa:bbbb:cccc:dddd"))
                .isNotEqualTo(Client.of(null, "2001:db8:1:3::7"));
    }

    @Test
    void eachIpv4AddressIsAClient() {
        assertThat(Client.of(null, "192.0.2.1")).isNotEqualTo(Client.of(null, "192.0.2.2"));
    }

    @Test
    void whoHasATokenCountsByItsSubject() {
        assertThat(Client.of(() -> "desk", "192.0.2.1")).isEqualTo(Client.of(() -> "desk", "192.0.2.2"))
                .isNotEqualTo(Client.of(() -> "other", "192.0.2.1"));
        assertThat(Client.of(() -> "192.0.2.1", "192.0.2.9")).isNotEqualTo(Client.of(null, "192.0.2.1"));
        assertThat(Client.of(() -> "", "192.0.2.1")).isEqualTo(Client.of(null, "192.0.2.1"));
    }

    @Test
    void anAddressThatIsNoneIsCutAndNotLookedUp() {
        assertThat(Client.of(null, "x".repeat(5000))).hasSize(100);
    }

    @Test
    void forwardedAddressesAreBelievedOfNamedProxiesOnly() {
        assertThatThrownBy(() -> ProxyTrust.check(true, Optional.empty())).hasMessageContaining("trusted-proxies");
        assertThatCode(() -> ProxyTrust.check(true, Optional.of("10.0.0.0/8"))).doesNotThrowAnyException();
        assertThatCode(() -> ProxyTrust.check(false, Optional.empty())).doesNotThrowAnyException();
    }
}
