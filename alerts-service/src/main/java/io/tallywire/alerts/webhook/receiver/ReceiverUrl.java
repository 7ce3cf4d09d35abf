package io.tallywire.alerts.webhook.receiver;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a receiver listens, as its subscriber wrote it. Hosts that programs read in different ways (numbers in octal,
 * hexadecimal
 * or one piece) are no such address.
 *
 * @param host a name, or the literal of an address without brackets
 */
public record ReceiverUrl(URI uri, String host, int port) {
    private static final int LONGEST = 2000;
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)([a-z0-9-]{1,63}\\.)*[a-z0-9-]{1,63}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    /** @throws IllegalArgumentException if it is none, with what it must be, to be read after the name of the field */
    public static ReceiverUrl parse(String text) {
        require(text.length() <= LONGEST, "must not be longer than " + LONGEST + " characters");
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        require(scheme.equals("http") || scheme.equals("https"), "must begin with https:// or http://");
        String authority = uri.getRawAuthority();
        require(authority == null || authority.indexOf('@') < 0, "must not hold a user name or password");
        require(uri.getHost() != null, "must name a host that is a domain name, or an IP address in its usual form");
        require(uri.getRawFragment() == null, "must not have a fragment (#…)");
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        require(port >= 1 && port <= 65535, "must have a port from 1 to 65535");
        return new ReceiverUrl(URI.create(uri.toASCIIString()), host(uri.getHost().toLowerCase(Locale.ROOT)), port);
    }

    /** The address that stands in the URL itself; empty if a name does. */
    public Optional<InetAddress> literal() {
        boolean isLiteral = host.indexOf(':') >= 0 || endsInNumber(host);
        return isLiteral ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static String host(String written) {
        if (written.startsWith("[")) {
            String literal = written.substring(1, written.length() - 1);
            require(literal.indexOf('%') < 0, "must not name a network interface");
            return literal;
        }
        String name = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
        require(NAME.matcher(name).matches(), "must name a host of letters, digits and hyphens");
        require(!endsInNumber(name) || isUsualIpv4(name),
                "must have an IPv4 address as four decimal numbers, such as 198.51.100.7");
        return name;
    }

    private static boolean endsInNumber(String name) {
        return NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    private static boolean isUsualIpv4(String name) {
        try {
            return InetAddress.ofLiteral(name) instanceof Inet4Address address && address.getHostAddress().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("must be a URL, such as https://example.org/hook: " + e.getReason(), e);
        }
    }

    private static void require(boolean holds, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(wanted);
        }
    }
}
