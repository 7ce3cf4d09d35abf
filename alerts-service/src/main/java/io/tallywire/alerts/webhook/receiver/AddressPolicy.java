package io.tallywire.alerts.webhook.receiver;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * To which addresses webhooks go: to those that the special-purpose registries of IANA (RFC 6890) leave for the public network,
 * and to networks that the operator allows.
 */
public final class AddressPolicy {
    private static final List<Network> FORBIDDEN_IPV4 = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // a cloud's own services, at an address that looks public
            "168.63.129.16/32");
    private static final Network PUBLIC_IPV6 = Network.parse("2000::/3");
    // Protocol assignments with Teredo, documentation, and 6to4: tunnels lead wherever the address inside them says.
    private static final List<Network> FORBIDDEN_IPV6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    private static final Network NAT64 = Network.parse("64:ff9b::/96");

    private final List<Network> allowed;

    public AddressPolicy(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    public boolean permits(InetAddress address) {
        if (allowed.stream().anyMatch(network -> network.contains(address))) {
            return true;
        }
        if (address instanceof Inet4Address) {
            return FORBIDDEN_IPV4.stream().noneMatch(network -> network.contains(address));
        }
        if (NAT64.contains(address)) {
            return permits(last4Bytes(address));
        }
        return PUBLIC_IPV6.contains(address) && FORBIDDEN_IPV6.stream().noneMatch(network -> network.contains(address));
    }

    private static InetAddress last4Bytes(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::parse).toList();
    }
}
