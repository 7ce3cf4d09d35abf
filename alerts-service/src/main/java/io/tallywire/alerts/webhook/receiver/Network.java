package io.tallywire.alerts.webhook.receiver;

import java.net.InetAddress;

/** All addresses that share their first bits with {@code base}, which is of the same family. */
public record Network(InetAddress base, int prefix) {
    /**
     * Reads CIDR notation, such as {@code 10.0.0.0/8} or {@code fd00::/8}; an address alone is a network of one.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = InetAddress.ofLiteral((slash < 0 ? text : text.substring(0, slash)).strip());
        int bits = base.getAddress().length * Byte.SIZE;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1).strip());
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("'" + text + "' is no network: it has a prefix of 0 to " + bits + " bits");
        }
        return new Network(base, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] one = base.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += Byte.SIZE) {
            int mask = prefix - bit >= Byte.SIZE ? 0xFF : 0xFF << (Byte.SIZE - (prefix - bit));
            if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask & 0xFF) != 0) {
                return false;
            }
        }
        return true;
    }
}
