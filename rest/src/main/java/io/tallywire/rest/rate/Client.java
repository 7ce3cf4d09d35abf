package io.tallywire.rest.rate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.Principal;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** Who a request counts for. */
public final class Client {
    private static final int PREFIX = 8;
    private static final int LONGEST = 100;

    private Client() {
    }

    /**
     * The subject of the token where there is one, else the address. Of an IPv6 address the first half: whoever has one has the
     * other 2^64 of that network too (RFC 6177).
     *
     * @param address as the server sees it, that of a client behind a trusted proxy included
     */
    public static String of(@Nullable Principal user, String address) {
        if (user != null && user.getName() != null && !user.getName().isEmpty()) {
            return "subject " + cut(user.getName());
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address network
                    ? HexFormat.of().formatHex(network.getAddress(), 0, PREFIX)
                    : address;
        } catch (IllegalArgumentException e) {
            return cut(address);
        }
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
